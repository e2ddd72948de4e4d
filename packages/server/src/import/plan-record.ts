import type {CommunityContext} from '../community/context.js';
import {planAnswer, type AnswerPlan} from './answers/plan-answer.js';
import {planBallots, type BallotsPlan} from './ideas/plan-ballots.js';
import {planComment, type CommentPlan} from './comments/plan-comment.js';
import {planIdea, type IdeaPlan} from './ideas/plan-idea.js';
import {planNotice, type NoticePlan} from './notices/plan-notice.js';
import {planPerson, type PersonPlan} from './people/plan-person.js';
import {planPlace, type PlacePlan} from './places/plan-place.js';
import {planPost, type PostPlan} from './posts/plan-post.js';
import {planQuestion, type QuestionPlan} from './questions/plan-question.js';
import type {ImportRecord} from './records.js';
import {planReport, type ReportPlan} from './reports/plan-report.js';
import type {Surroundings} from './surroundings.js';

/** What will be written for one record. */
export type Plan =
  | PlacePlan
  | PersonPlan
  | IdeaPlan
  | BallotsPlan
  | PostPlan
  | CommentPlan
  | ReportPlan
  | QuestionPlan
  | AnswerPlan
  | NoticePlan;

/** What a record is planned by. */
export interface Planning {
  context: CommunityContext;
  surroundings: Surroundings;
  /** What the record became in an earlier import. */
  target: string | undefined;
}

/** Says what a record comes to, or throws `UnfitRecordError`. */
export function planRecord(planning: Planning, record: ImportRecord): Plan {
  switch (record.type) {
    case 'place':
      return planPlace(planning, record);
    case 'person':
      return planPerson(planning, record);
    case 'idea':
      return planIdea(planning, record);
    case 'ballots':
      return planBallots(planning, record);
    case 'post':
      return planPost(planning, record);
    case 'comment':
      return planComment(planning, record);
    case 'report':
      return planReport(planning, record);
    case 'question':
      return planQuestion(planning, record);
    case 'answer':
      return planAnswer(planning, record);
    case 'notice':
      return planNotice(planning, record);
  }
}

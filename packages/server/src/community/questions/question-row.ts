import type {Person, Question, RichText} from '@townhall/client';
import {questionState} from '../../policy/question-state.js';
import {personColumn} from '../people/person-columns.js';

/** A question as the database answers it. */
export interface QuestionRow {
  id: string;
  place: string;
  title: string;
  body: RichText;
  excerpt: string;
  author: Person | null;
  closed: boolean;
  locked: boolean;
  assumedAnswered: boolean;
  answerCount: number;
  sameQuestionCount: number;
  helpfulCount: number;
  correctAnswer: string | null;
  confirmedAnswer: string | null;
  tags: string[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
  activeAt: Date;
}

/** The columns of `QuestionRow`, for `questions q` with the join below. */
export const questionColumns = `
  q.id, q.place_id as place, q.title, q.body, q.excerpt,
  ${personColumn('asker')} as author,
  q.closed_at is not null as closed, q.locked,
  q.assumed_answered_at is not null as "assumedAnswered",
  q.answer_count as "answerCount",
  q.same_question_count as "sameQuestionCount",
  q.helpful_count as "helpfulCount",
  q.correct_answer_id as "correctAnswer",
  q.confirmed_answer_id as "confirmedAnswer", q.tags, q.version,
  q.created_at as "createdAt", q.updated_at as "updatedAt",
  q.active_at as "activeAt"`;

/** Who asked, for `questions q`. */
export const questionJoins = `
  left join persons asker
    on asker.community_id = q.community_id and asker.id = q.author_id`;

/** A question as everybody may see it. */
export function questionFrom(row: QuestionRow): Question {
  return {
    id: row.id,
    place: row.place,
    title: row.title,
    body: row.body,
    excerpt: row.excerpt,
    author: row.author,
    state: questionState({
      closed: row.closed,
      confirmed: row.confirmedAnswer !== null,
      correct: row.correctAnswer !== null,
      assumedAnswered: row.assumedAnswered,
      helpfulCount: row.helpfulCount,
      answerCount: row.answerCount,
    }),
    answerCount: row.answerCount,
    sameQuestionCount: row.sameQuestionCount,
    correctAnswer: row.correctAnswer,
    confirmedAnswer: row.confirmedAnswer,
    // A closed question takes no answers either, and says so in its state.
    locked: row.locked,
    tags: row.tags,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

import type {
  ClosedReason,
  Person,
  Question,
  QuestionKind,
  RichText,
} from '@townhall/client';
import {questionState} from '../../policy/question-state.js';
import {personColumn} from '../people/person-columns.js';
import {visible} from '../visibility.js';

/** A question as the database answers it. */
export interface QuestionRow {
  id: string;
  place: string;
  title: string;
  body: RichText;
  excerpt: string;
  author: Person | null;
  anonymous: boolean;
  pending: boolean;
  kind: QuestionKind;
  closedAt: Date | null;
  closedReason: ClosedReason | null;
  duplicateOf: string | null;
  locked: boolean;
  assumedAnswered: boolean;
  answerCount: number;
  sameQuestionCount: number;
  helpfulCount: number;
  correctAnswer: string | null;
  confirmedAnswer: string | null;
  tags: string[];
  editedAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  activeAt: Date;
}

/** A chain of duplicates is followed so far, and to nothing that is hidden. */
const originalOf = (alias: string) => `(
  with recursive chain (id, next, depth) as (
    select o.id, o.duplicate_of, 1 from questions o
     where o.community_id = ${alias}.community_id
       and o.id = ${alias}.duplicate_of and ${visible.question('o')}
    union all
    select o.id, o.duplicate_of, chain.depth + 1
      from chain
      join questions o
        on o.community_id = ${alias}.community_id and o.id = chain.next
     where chain.depth < 50 and ${visible.question('o')}
  )
  select id from chain order by depth desc limit 1)`;

/** The columns of `QuestionRow`, for `questions q` with the join below. */
export const questionColumns = `
  q.id, q.place_id as place, q.title, q.body, q.excerpt,
  ${personColumn('asker')} as author, q.anonymous,
  q.held_as is not null as pending, q.kind, q.closed_at as "closedAt", q.closed_reason as "closedReason",
  case when q.duplicate_of is not null then ${originalOf('q')} end
    as "duplicateOf",
  q.locked,
  q.assumed_answered_at is not null as "assumedAnswered",
  q.answer_count as "answerCount",
  q.same_question_count as "sameQuestionCount",
  q.helpful_count as "helpfulCount",
  q.correct_answer_id as "correctAnswer",
  q.confirmed_answer_id as "confirmedAnswer", q.tags,
  q.edited_at as "editedAt", q.version,
  q.created_at as "createdAt", q.updated_at as "updatedAt",
  q.active_at as "activeAt"`;

/** Who asked, where everybody may know, for `questions q`. */
export const questionJoins = `
  left join persons asker
    on asker.community_id = q.community_id and asker.id = q.author_id
   and not q.anonymous`;

/** A question as everybody may see it. */
export function questionFrom(row: QuestionRow): Question {
  return {
    id: row.id,
    place: row.place,
    kind: row.kind,
    // Nothing is left of its words.
    title: row.closedReason === 'removed' ? '' : row.title,
    body: row.body,
    excerpt: row.excerpt,
    author: row.author,
    anonymous: row.anonymous,
    state: questionState({
      pending: row.pending,
      kind: row.kind,
      closed: row.closedAt !== null,
      confirmed: row.confirmedAnswer !== null,
      correct: row.correctAnswer !== null,
      assumedAnswered: row.assumedAnswered,
      helpfulCount: row.helpfulCount,
      answerCount: row.answerCount,
    }),
    closed: row.closedAt &&
      row.closedReason && {
        reason: row.closedReason,
        at: row.closedAt.toISOString(),
        duplicateOf: row.duplicateOf,
      },
    answerCount: row.answerCount,
    sameQuestionCount: row.sameQuestionCount,
    correctAnswer: row.correctAnswer,
    confirmedAnswer: row.confirmedAnswer,
    // A closed question takes no answers either, and says so in its state.
    locked: row.locked,
    tags: row.tags,
    editedAt: row.editedAt?.toISOString() ?? null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

import type {Answer, Person, RichText} from '@townhall/client';
import {personColumn} from '../people/person-columns.js';

/** An answer as the database answers it. */
export interface AnswerRow {
  id: string;
  question: string;
  place: string;
  body: RichText;
  author: Person | null;
  anonymous: boolean;
  correctBy: Person | null;
  correctAt: Date | null;
  confirmedBy: Person | null;
  confirmedAt: Date | null;
  helpfulCount: number;
  pending: boolean;
  editedAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of `AnswerRow`, for `answers a` with the joins below. */
export const answerColumns = `
  a.id, a.question_id as question, q.place_id as place, a.body,
  ${personColumn('writer')} as author, a.anonymous,
  ${personColumn('corrector')} as "correctBy", correct.at as "correctAt",
  ${personColumn('confirmer')} as "confirmedBy", confirmed.at as "confirmedAt",
  a.helpful_count as "helpfulCount",
  a.held_as is not null as pending, a.edited_at as "editedAt", a.version,
  a.created_at as "createdAt", a.updated_at as "updatedAt"`;

/** The question, the people and the marks of an answer, for `answers a`. */
export const answerJoins = `
  join questions q
    on q.community_id = a.community_id and q.id = a.question_id
  left join persons writer
    on writer.community_id = a.community_id and writer.id = a.author_id
   and not a.anonymous
  left join marks correct
    on correct.community_id = a.community_id and correct.answer_id = a.id
   and correct.kind = 'correct'
  left join persons corrector
    on corrector.community_id = correct.community_id
   and corrector.id = correct.person_id
   and not (q.anonymous and corrector.id = q.author_id)
  left join marks confirmed
    on confirmed.community_id = a.community_id and confirmed.answer_id = a.id
   and confirmed.kind = 'confirmed'
  left join persons confirmer
    on confirmer.community_id = confirmed.community_id
   and confirmer.id = confirmed.person_id
   and not (q.anonymous and confirmer.id = q.author_id)`;

/** An answer as everybody may see it. */
export function answerFrom(row: AnswerRow): Answer {
  return {
    id: row.id,
    question: row.question,
    body: row.body,
    author: row.author,
    anonymous: row.anonymous,
    correct: markFrom(row.correctBy, row.correctAt),
    confirmed: markFrom(row.confirmedBy, row.confirmedAt),
    helpfulCount: row.helpfulCount,
    pending: row.pending,
    editedAt: row.editedAt?.toISOString() ?? null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

const markFrom = (by: Person | null, at: Date | null) =>
  at && {by, at: at.toISOString()};

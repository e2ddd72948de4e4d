import {hiddenStages} from '../policy/stage-rules.js';

/** Stages are fixed words, so they may stand in a statement. */
const hidden = hiddenStages.map((stage) => `'${stage}'`).join(', ');

const reviewed = (alias: string) => `(${alias}.decided_stage is null
  or ${alias}.decided_stage not in (${hidden}))`;

/** Neither taken away nor held for a look. */
const shown = (alias: string) =>
  `${alias}.hidden_at is null and ${alias}.held_as is null`;

const isStaff = (viewer: string, alias: string) =>
  `exists (select 1 from persons seeing
            where seeing.community_id = ${alias}.community_id
              and seeing.id = ${viewer}::uuid
              and seeing.role = 'staff')`;

const isOwnOrStaff = (viewer: string, alias: string) =>
  `(${alias}.author_id = ${viewer}::uuid or ${isStaff(viewer, alias)})`;

/**
 * Who may see a thing, in one place: every statement that reads ideas,
 * questions, answers or posts takes its condition from here, whatever it reads them
 * for. Everybody sees all that is not hidden; what staff has to look at first
 * is for its author and staff.
 */
export const visible = {
  /** For `ideas` under this name, as everybody may see them. */
  idea: (alias = 'i') => `(${alias}.hidden_at is null and ${reviewed(alias)})`,
  /** For `ideas` under this name, as this person may see them (a parameter). */
  ideaFor: (viewer: string, alias = 'i') => `(${alias}.hidden_at is null
    and (${reviewed(alias)} or ${isOwnOrStaff(viewer, alias)}))`,
  /** For `questions` under this name. */
  question: (alias = 'q') => shown(alias),
  /**
   * For `questions` under this name, where questions are looked for: what was
   * removed and has answers is found by its address alone.
   */
  listedQuestion: (alias = 'q') =>
    `${shown(alias)} and ${alias}.closed_reason is distinct from 'removed'`,
  /** For `questions` under this name, as this person may see them (a parameter). */
  questionFor: (viewer: string, alias = 'q') => `(${alias}.hidden_at is null
    and (${alias}.held_as is null or ${isOwnOrStaff(viewer, alias)}))`,
  /** For `answers` joined to their question: an answer is seen where both are. */
  answer: (alias = 'a', question = 'q') =>
    `${shown(alias)} and ${shown(question)}`,
  /** The same, as this person may see them: their own where they wait. */
  answerFor: (viewer: string, alias = 'a', question = 'q') =>
    `(${shown(question)} and ${alias}.hidden_at is null
    and (${alias}.held_as is null or ${isOwnOrStaff(viewer, alias)}))`,
  /** For `posts` under this name, at this moment (a parameter). */
  post: (now: string, alias = 'p') => `(${alias}.hidden_at is null
    and ${alias}.published_at is not null
    and ${alias}.published_at <= ${now}::timestamptz)`,
  /** The same, as this person may see them: staff also what is to come. */
  postFor: (now: string, viewer: string, alias = 'p') =>
    `(${alias}.hidden_at is null and (${visible.post(now, alias)}
    or ${isStaff(viewer, alias)}))`,
  /** For `polls` under this name. */
  poll: (alias = 'o') => `${alias}.deleted_at is null`,
  /** For `answers` beside a question that is looked at in any case. */
  answerOfQuestion: (alias = 'a') => shown(alias),
};

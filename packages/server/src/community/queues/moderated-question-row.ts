import type {
  Escalation,
  Goal,
  GoalName,
  ModeratedQuestion,
  Person,
  QuestionPolicy,
} from '@townhall/client';
import {goalState} from '../../policy/question-clock.js';
import {questionPresets} from '../../policy/question-presets.js';
import {isoInstant, personColumn} from '../people/person-columns.js';
import {
  questionColumns,
  questionFrom,
  questionJoins,
  type QuestionRow,
} from '../questions/question-row.js';

/** A question and what staff needs of it, as the database answers it. */
export interface ModeratedQuestionRow extends QuestionRow {
  /** Also of those who asked anonymously. */
  askedBy: Person | null;
  policy: QuestionPolicy | null;
  measured: boolean;
  settled: boolean;
  turn: 'asker' | 'community' | null;
  turnSince: Date | null;
  peersUntil: Date | null;
  firstResponseAt: Date | null;
  firstPeerAt: Date | null;
  resolvedAt: Date | null;
  firstResponseDueAt: Date | null;
  firstPeerDueAt: Date | null;
  resolutionDueAt: Date | null;
  dueAt: Date | null;
  claimedBy: Person | null;
  claimedAt: Date | null;
  claimedUntil: Date | null;
  followUpAt: Date | null;
  followUpAnswer: 'yes' | 'no' | null;
  reopened: number;
  escalations: Escalation[];
}

/** The columns of an `Escalation`, for `question_escalations e`. */
export const escalationObject = `json_build_object(
  'id', e.id, 'question', e.question_id, 'system', e.system, 'note', e.note,
  'status', e.status, 'externalId', e.external_id, 'url', e.url,
  'by', ${personColumn('escalator')}, 'at', ${isoInstant('e.at')})`;

/** Who asked for it to go on elsewhere, for `question_escalations e`. */
export const escalationJoins = `
  left join persons escalator
    on escalator.community_id = e.community_id and escalator.id = e.by_id`;

/** The columns of `ModeratedQuestionRow`, for `questions q` with the joins. */
export const moderatedColumns = `
  ${questionColumns}, ${personColumn('who')} as "askedBy",
  rules.question_policy as policy,
  q.kind = 'question' and coalesce(q.created_at >= rules.goals_since, false)
    as measured,
  q.settled, q.turn, q.turn_since as "turnSince",
  q.peers_until as "peersUntil", q.first_response_at as "firstResponseAt",
  q.first_peer_at as "firstPeerAt", q.resolved_at as "resolvedAt",
  q.first_response_due_at as "firstResponseDueAt",
  q.first_peer_due_at as "firstPeerDueAt",
  q.resolution_due_at as "resolutionDueAt", q.due_at as "dueAt",
  ${personColumn('claimer')} as "claimedBy", q.claimed_at as "claimedAt",
  q.claimed_until as "claimedUntil", q.follow_up_at as "followUpAt",
  q.follow_up_answer as "followUpAnswer", q.reopen_count as reopened,
  (select coalesce(json_agg(${escalationObject} order by e.id), '[]')
     from question_escalations e ${escalationJoins}
    where e.community_id = q.community_id and e.question_id = q.id)
    as escalations`;

/** Who has it, and the policy of its place, for `questions q`. */
export const moderatedJoins = `
  ${questionJoins}
  left join persons who
    on who.community_id = q.community_id and who.id = q.author_id
  join places rules
    on rules.community_id = q.community_id and rules.id = q.place_id
  left join persons claimer
    on claimer.community_id = q.community_id and claimer.id = q.claimed_by`;

/** A question as those see it who look after it, at a moment. */
export function moderatedFrom(
  row: ModeratedQuestionRow,
  now: Date,
): ModeratedQuestion {
  return {
    question: questionFrom(row),
    askedBy: row.askedBy,
    turn: row.settled ? null : row.turn,
    turnSince: row.settled ? null : iso(row.turnSince),
    peersUntil:
      !row.settled && row.peersUntil && row.peersUntil > now
        ? iso(row.peersUntil)
        : null,
    dueAt: row.settled ? null : iso(row.dueAt),
    goals: goalsFrom(row, now),
    claim: claimFrom(row, now),
    followUp: row.followUpAt && {
      at: row.followUpAt.toISOString(),
      answer: row.followUpAnswer,
    },
    reopened: row.reopened,
    escalations: row.escalations,
  };
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

/** A claim that has run out is none. */
export const claimFrom = (
  {
    claimedBy,
    claimedAt,
    claimedUntil,
  }: Pick<ModeratedQuestionRow, 'claimedBy' | 'claimedAt' | 'claimedUntil'>,
  now: Date,
) =>
  claimedBy && claimedAt && claimedUntil && claimedUntil > now
    ? {
        by: claimedBy,
        at: claimedAt.toISOString(),
        until: claimedUntil.toISOString(),
      }
    : null;

function goalsFrom(row: ModeratedQuestionRow, now: Date): Goal[] {
  const policy = row.policy ?? questionPresets.simple;
  const times: [GoalName, Date | null, Date | null][] = [
    ['firstResponse', row.firstResponseDueAt, row.firstResponseAt],
    ['firstPeerResponse', row.firstPeerDueAt, row.firstPeerAt],
    ['resolution', row.resolutionDueAt, row.resolvedAt],
  ];
  return times.flatMap(([name, dueAt, metAt]) => {
    const isGoal = row.measured && policy.goals[name] !== null;
    // What became needless before it was due is no goal any more.
    const isNeedless = row.settled && !dueAt && !metAt;
    if (!isGoal || isNeedless) return [];
    return [
      {
        name,
        state: goalState({name, dueAt, metAt}, policy, now),
        dueAt: iso(dueAt),
        metAt: iso(metAt),
      },
    ];
  });
}

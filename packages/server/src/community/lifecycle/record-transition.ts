import type {Stage} from '@townhall/client';
import type {Queryable} from '../../database/database.js';
import type {CommunityContext} from '../context.js';
import {notifyOfTransitions} from '../notifications/notify.js';

/** What moved an idea on; `time` and `vote` are the rules themselves. */
export type TransitionCause =
  | 'time'
  | 'vote'
  | 'staff'
  | 'author'
  | 'policy'
  | 'merge';

/** One step of an idea, as everybody may read it. */
export interface Transition {
  idea: string;
  /** Null when it came into being. */
  from: Stage | null;
  /** The same as `from` where only its dates or its rules changed. */
  to: Stage;
  cause: TransitionCause;
  /** A sentence for everybody. */
  reason?: string | null | undefined;
  /** Whoever did it; null for the rules themselves. */
  actor?: string | null | undefined;
  /** When it took effect; now, where it is left out. */
  at?: Date | undefined;
  /** The same key twice is one step; made up where it is left out. */
  key?: string | undefined;
  /** When the scheduler should look at it again; at once, where voting goes on. */
  nextAt?: Date | null | undefined;
  /** Nobody is told, as of what was imported. */
  silent?: boolean | undefined;
}

/**
 * Writes a step into an idea's timeline and queues what its author and its
 * followers are told. Whoever calls it has changed the idea itself in the same
 * transaction, and tells the outbox. Answers whether the step was a new one.
 */
export async function recordTransition(
  context: CommunityContext,
  tx: Queryable,
  transition: Transition,
): Promise<boolean> {
  return (await recordTransitions(context, tx, [transition])).length > 0;
}

/**
 * Writes many steps at once, each as `recordTransition` does; `tells` is false
 * where the caller itself writes how far the timelines have come.
 */
export async function recordTransitions(
  context: CommunityContext,
  tx: Queryable,
  transitions: readonly Transition[],
  {tells = true}: {tells?: boolean} = {},
): Promise<RecordedTransition[]> {
  if (transitions.length === 0) return [];
  const now = context.clock();
  const rows = transitions.map((transition) => {
    const id = context.uuids.next();
    const {at = now, key = id} = transition;
    return {...transition, id, at, key};
  });
  const kept = await tx.query<{id: string}>(insertTransitions, [
    context.communityId,
    JSON.stringify(rows.map(asRecord)),
    now,
  ]);
  const known = new Set(kept.map(({id}) => id));
  const recorded = rows.filter(({id}) => known.has(id));
  if (tells) {
    await tx.query(tellStages, [
      context.communityId,
      JSON.stringify(lastOfEach(rows).map(asRecord)),
    ]);
  }
  await notifyOfTransitions(
    context,
    tx,
    recorded.filter(({silent}) => silent !== true),
  );
  return recorded;
}

/** A step that was written. */
export type RecordedTransition = Transition & {
  id: string;
  at: Date;
  key: string;
};

function asRecord(row: RecordedTransition) {
  return {
    id: row.id,
    idea_id: row.idea,
    from_stage: row.from,
    to_stage: row.to,
    reason: row.reason ?? null,
    actor_id: row.actor ?? null,
    cause: row.cause,
    at: row.at,
    key: row.key,
    next_at: row.nextAt === undefined ? lookAgain(row) : row.nextAt,
  };
}

/** Reminders and assignments follow these stages. */
const lookAgain = ({to, at}: RecordedTransition) =>
  to === 'open' || to === 'threshold_reached' ? at : null;

/** In the order given, the last step of an idea is where it stands. */
const lastOfEach = (rows: readonly RecordedTransition[]) => [
  ...new Map(rows.map((row) => [row.idea, row])).values(),
];

const records = `
  jsonb_to_recordset($2::jsonb) as r(
    id uuid, idea_id uuid, from_stage text, to_stage text, reason text,
    actor_id uuid, cause text, at timestamptz, key text, next_at timestamptz)`;

const insertTransitions = `
insert into idea_transitions
  (community_id, id, idea_id, from_stage, to_stage, reason, actor_id, cause,
   at, recorded_at, key)
select $1, r.id, r.idea_id, r.from_stage, r.to_stage, r.reason, r.actor_id,
       r.cause, r.at, $3, r.key
  from ${records}
on conflict (community_id, idea_id, key) do nothing
returning id`;

const tellStages = `
update ideas i
   set told_stage = r.to_stage, next_at = r.next_at
  from ${records}
 where i.community_id = $1 and i.id = r.idea_id`;

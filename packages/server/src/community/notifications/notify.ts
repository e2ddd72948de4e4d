import type {Stage} from '@townhall/client';
import type {Queryable} from '../../database/database.js';
import type {CommunityContext} from '../context.js';
import type {RecordedTransition} from '../lifecycle/record-transition.js';
import {deliveryColumns, toldAt} from './delivery.js';

/** What somebody is told about an idea. */
export type NotificationKind =
  | 'opened'
  | 'half_way'
  | 'ending'
  | 'threshold_reached'
  | 'threshold_lost'
  | 'archived'
  | 'assigned'
  | 'changed'
  | 'merged'
  | 'unmerged'
  | 'tried_again';

/** Something to tell the author and the followers of an idea, or one person. */
export interface Note {
  idea: string;
  kind: NotificationKind;
  /** The same key twice is told once. */
  key: string;
  at: Date;
  stage?: Stage | null | undefined;
  reason?: string | null | undefined;
  daysLeft?: number | null | undefined;
  /** Who did it, and so knows. */
  except?: string | null | undefined;
  /** Only this person, instead of the author and the followers. */
  person?: string | null | undefined;
}

/** Tells of steps in the life of ideas; of what came into being, nobody. */
export async function notifyOfTransitions(
  context: CommunityContext,
  tx: Queryable,
  transitions: readonly RecordedTransition[],
): Promise<void> {
  const notes = transitions.flatMap((transition): Note[] => {
    const {idea, from, to, reason, actor, at, key} = transition;
    if (from === null) return [];
    const kind = kindOf(from, to);
    return [{idea, kind, key, at, stage: to, reason, except: actor}];
  });
  await notify(context, tx, notes);
}

function kindOf(from: Stage, to: Stage): NotificationKind {
  if (from === to) return 'changed';
  if (to === 'merged') return 'merged';
  if (from === 'merged') return 'unmerged';
  if (to === 'threshold_reached' || to === 'archived') return to;
  if (to !== 'open') return 'changed';
  return from === 'threshold_reached' ? 'threshold_lost' : 'opened';
}

/** Queues what people are told, once for each person and key. */
export async function notify(
  {communityId, uuids, clock}: CommunityContext,
  tx: Queryable,
  notes: readonly Note[],
): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map((note, order) => ({
    order,
    idea_id: note.idea,
    kind: note.kind,
    key: `${note.kind} ${note.key}`,
    stage: note.stage ?? null,
    reason: note.reason ?? null,
    days_left: note.daysLeft ?? null,
    at: note.at,
    except: note.except ?? null,
    person: note.person ?? null,
  }));
  const receivers = await tx.query<Receiver>(findReceivers, [
    communityId,
    JSON.stringify(rows),
  ]);
  if (receivers.length === 0) return;
  await tx.query(insertNotifications, [
    communityId,
    JSON.stringify(rows),
    JSON.stringify(receivers.map((one) => ({...one, id: uuids.next()}))),
    clock(),
  ]);
}

interface Receiver {
  order: number;
  person: string;
  delivery: 'each' | 'daily' | 'weekly';
}

const notes = `
  jsonb_to_recordset($2::jsonb) as n(
    "order" integer, idea_id uuid, kind text, key text, stage text,
    reason text, days_left integer, at timestamptz, "except" uuid,
    person uuid)`;

/** Those who do not want to be told, and those who are blocked, are left out. */
const findReceivers = `
select distinct n."order", p.id as person,
       coalesce(s.delivery, 'each') as delivery
  from ${notes}
  join lateral (
    select n.person as id where n.person is not null
    union
    select i.author_id from ideas i
     where i.community_id = $1 and i.id = n.idea_id and n.person is null
    union
    select f.person_id from idea_followers f
     where f.community_id = $1 and f.idea_id = n.idea_id and n.person is null
  ) receiver on true
  join persons p
    on p.community_id = $1 and p.id = receiver.id and p.blocked_at is null
  left join notification_settings s
    on s.community_id = $1 and s.person_id = p.id
 where p.id is distinct from n."except"
   and coalesce(s.delivery, 'each') <> 'off'
 order by n."order", p.id`;

const insertNotifications = `
insert into notifications
  (community_id, id, person_id, idea_id, kind, key, stage, reason, days_left,
   digest, at, deliver_at)
select $1, r.id, r.person, n.idea_id, n.kind, n.key, n.stage, n.reason,
       n.days_left, ${deliveryColumns('r.delivery', 'n.at')}
  from ${notes}
  join jsonb_to_recordset($3::jsonb) as r(
         id uuid, "order" integer, person uuid, delivery text)
    on r."order" = n."order"
  ${toldAt('$4')}
on conflict (community_id, person_id, idea_id, key) do nothing`;

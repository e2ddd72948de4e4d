import type {OwnPoints, PointEntry, PointSettings} from '@townhall/client';
import {pointSettingsSchema} from '@townhall/client/contract';
import {badgeOf} from '../../policy/points.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {isoInstant} from '../people/person-columns.js';
import {write} from '../write.js';

interface TotalsRow {
  points: number;
  correct: number;
  advocateUntil: Date | null;
  listed: boolean;
}

/** What the viewer has earned, and what changed last. */
export async function readOwnPoints(
  context: ViewerContext,
): Promise<OwnPoints> {
  const {communityId, viewerId, database, clock} = context;
  if (viewerId === null) refuse('sign_in_required');
  const [totals] = await database.query<TotalsRow>(ownTotals, [
    communityId,
    viewerId,
  ]);
  if (!totals) return refuse('token_invalid');
  const {correct, advocateUntil, ...shown} = totals;
  return {
    ...shown,
    badge: badgeOf(correct),
    advocateUntil:
      advocateUntil !== null && advocateUntil > clock()
        ? advocateUntil.toISOString()
        : null,
    latest: await database.query<PointEntry>(latestEntries, [
      communityId,
      viewerId,
    ]),
  };
}

/** Says whether lists of the best may show the viewer. */
export async function changePointSettings(
  context: ViewerContext,
  settings: PointSettings,
): Promise<OwnPoints> {
  await readMember(context, context.database);
  const {listed} = valid(pointSettingsSchema, settings);
  await write(context, async (tx) => {
    const changed = await tx.query(
      `update persons
          set unlisted_at = case when $3::boolean then null
                                 else $4::timestamptz end
        where community_id = $1 and id = $2
          and (unlisted_at is null) <> $3::boolean
       returning id`,
      [context.communityId, context.viewerId, listed, context.clock()],
    );
    if (changed.length > 0) tx.happened({type: 'touched'});
  });
  return readOwnPoints(context);
}

const ownTotals = `
select p.points, p.advocate_until as "advocateUntil",
       p.unlisted_at is null as listed,
       (select count(*)::int from point_entries e
         where e.community_id = p.community_id and e.person_id = p.id
           and e.rule = 'correct' and e.points > 0
           and e.revokes is null and e.revoked_at is null) as correct
  from persons p
 where p.community_id = $1 and p.id = $2`;

const latestEntries = `
select e.id, e.place_id as place, e.rule, e.question_id as question,
       e.answer_id as answer, e.points, ${isoInstant('e.recorded_at')} as at
  from point_entries e
 where e.community_id = $1 and e.person_id = $2 and e.points <> 0
 order by e.recorded_at desc, e.id desc
 limit 20`;

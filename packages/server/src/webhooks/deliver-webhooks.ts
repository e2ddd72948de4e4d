import type {CommunityContext} from '../community/context.js';
import type {HostedCommunity} from '../hosting.js';
import {drawActivity, tellings} from '../jive-facade/draw/draw-activity.js';
import {core, penFor} from '../jive-facade/draw/pen.js';
import {webhookColumns} from '../community/webhooks/sql-webhooks.js';
import {type Happening, isWanted, readUnheard} from './happenings.js';
import {signatureHeaders} from './sign.js';
import type {HookWay, Webhook} from './webhooks.js';

/** How long one delivery may take; another process tries after that. */
const turnSeconds = 60;
/** After so long without one answer a webhook is switched off. */
const patienceHours = 12;
const mostHooks = 50;
const mostRounds = 20;

type Turn = Webhook & {secret: string; told: string; attempts: number};

/** What delivering needs of the community beside its database. */
export type ToldCommunity = Pick<HostedCommunity, 'as' | 'programs'>;

/**
 * Tells the receivers of webhooks what happened, each in the order in which it
 * did. What was told is kept after the receiver answered: a server that is
 * killed in between tells it again, with the same id, and nothing is left out.
 * Answers how many requests were sent.
 */
export async function deliverWebhooks(
  context: CommunityContext,
  community: ToldCommunity,
  way: HookWay,
  signal: AbortSignal,
): Promise<number> {
  const {communityId, database, clock} = context;
  let sent = 0;
  for (let hook = 0; hook < mostHooks; hook++) {
    signal.throwIfAborted();
    // Whoever takes a turn puts it off for all others.
    const [turn] = await database.query<Turn>(
      `update webhooks set next_at = $2::timestamptz + make_interval(secs => $3)
        where community_id = $1 and id = (
          select id from webhooks
           where community_id = $1 and disabled_at is null
             and next_at <= $2::timestamptz
             and told < (select id from outbox where community_id = $1
                          order by id desc limit 1)
           order by next_at, id limit 1
             for update skip locked)
       returning ${webhookColumns}, secret, told, attempts`,
      [communityId, clock(), turnSeconds],
    );
    if (!turn) return sent;
    sent += await tellAll(context, community, turn, way, signal);
  }
  return sent;
}

async function tellAll(
  context: CommunityContext,
  community: ToldCommunity,
  turn: Turn,
  way: HookWay,
  signal: AbortSignal,
): Promise<number> {
  let {told} = turn;
  let sent = 0;
  for (let round = 0; round < mostRounds; round++) {
    const unheard = await readUnheard(context, turn, told);
    const wanted = unheard.happenings.filter((one) =>
      isWanted(turn.kinds, one),
    );
    const items = await itemsOf(community, turn, wanted);
    if (items.length > 0) {
      const failure = await tell(context, turn, way, items, signal);
      sent += 1;
      if (failure) {
        await keepFailure(context, turn, failure);
        return sent;
      }
    }
    told = unheard.upTo;
    await keepTold(context, turn, told, unheard.more);
    if (!unheard.more) break;
  }
  return sent;
}

/** What the owner may see of what happened; the rest nobody is told. */
async function itemsOf(
  {as, programs}: ToldCommunity,
  {id, person, root, objectUri}: Turn,
  happenings: readonly Happening[],
) {
  if (!programs || happenings.length === 0) return [];
  let places: ReturnType<ReturnType<typeof as>['places']['list']> | undefined;
  const call = {
    root,
    viewer: person,
    community: as(person),
    numbers: programs.numbers,
    catalogue: programs.catalogue(person),
    places: async () => (await (places ??= as(person).places.list())).items,
  };
  const items: object[] = [];
  for (const {id: happening, happened, verb} of happenings) {
    // One that is gone meanwhile takes no other with it.
    const [telling] = await tellings(call, [happened]).catch(() => []);
    if (!telling) continue;
    const pen = await penFor(call, telling.things);
    items.push({
      webhook: core({root}, `/webhooks/${id}`),
      object: objectUri,
      activity: {id: happening, ...drawActivity(pen, telling, verb)},
    });
  }
  return items;
}

interface Failure {
  sentence: string;
  /** The receiver says that it is gone for good. */
  isFinal: boolean;
}

async function tell(
  {communityId, clock}: CommunityContext,
  {id, root, callback, secret}: Turn,
  {send, refusal}: HookWay,
  items: readonly object[],
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const no = refusal(callback);
  if (no !== undefined) return {sentence: no, isFinal: true};
  const body = JSON.stringify(items);
  const signed = await signatureHeaders(
    secret,
    {clientId: `webhook-${id}.i`, root, tenant: communityId, at: clock()},
    body,
  );
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Townhall webhooks',
    ...signed,
  };
  try {
    const status = await send({url: callback, headers, body}, signal);
    if (status >= 200 && status < 300) return undefined;
    return {
      sentence: `The receiver answered ${status}.`,
      isFinal: status === 410,
    };
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return {
      sentence: `The receiver did not answer: ${reason.slice(0, 200)}`,
      isFinal: false,
    };
  }
}

const keepTold = (
  {communityId, database, clock}: CommunityContext,
  {id}: Turn,
  told: string,
  more: boolean,
) =>
  database.query(
    `update webhooks
        set told = $3::uuid, attempts = 0, failing_since = null,
            failure = null,
            next_at = $4::timestamptz + make_interval(secs => $5)
      where community_id = $1 and id = $2::bigint and told <= $3::uuid`,
    [communityId, id, told, clock(), more ? turnSeconds : 0],
  );

/** Half a minute, then twice as long each time, an hour at most. */
async function keepFailure(
  {communityId, database, clock}: CommunityContext,
  {id, attempts, failingSince}: Turn,
  {sentence, isFinal}: Failure,
) {
  const now = clock();
  const since = failingSince ?? now;
  const isOver =
    isFinal || now.getTime() - since.getTime() >= patienceHours * 3_600_000;
  await database.query(
    `update webhooks
        set attempts = attempts + 1, failing_since = $3, failure = $4,
            disabled_at = $5, next_at = $6
      where community_id = $1 and id = $2::bigint`,
    [
      communityId,
      id,
      since,
      sentence,
      isOver ? now : null,
      new Date(now.getTime() + 1_000 * Math.min(3_600, 30 * 2 ** attempts)),
    ],
  );
}

import type {Database} from '../database/database.js';
import type {EscalationAdapter} from '../escalation/escalation-adapter.js';
import type {Clock, Hosting} from '../hosting.js';
import type {SpamHelp} from '../spam/spam-help.js';
import type {PublicFiles} from '../plugins/public-files.js';
import type {HookWay} from '../webhooks/webhooks.js';
import {
  hostedSqlCommunity,
  type HostedSqlCommunity,
} from './hosted-sql-community.js';

/** A community that a server is set up with. */
export interface HostedCommunitySettings {
  id: string;
  name: string;
  /** Answers where no community is named; without any, the first does. */
  default?: boolean | undefined;
}

export interface SqlHostingOptions {
  /** Migrated, and closed together with the hosting. */
  database: Database;
  clock: Clock;
  communities: readonly HostedCommunitySettings[];
  /** For how many days after joining a member is new. */
  newMemberDays?: number | undefined;
  /** Asked about suspicious posts: a classifier, a challenge. */
  spam?: SpamHelp | undefined;
  /** Does something again and again until the answer is called. */
  repeat?: ((milliseconds: number, work: () => void) => () => void) | undefined;
  /** Where questions may go on; see `EscalationAdapter`. */
  escalations?: readonly EscalationAdapter[] | undefined;
  /** How webhooks leave this server; not at all, if left out. */
  hookWay?: HookWay | undefined;
  /** Where manifests of plugins come from; nowhere, if left out. */
  publicFiles?: PublicFiles | undefined;
  /** Told what went wrong where nobody waits for an answer. */
  report?: ((error: unknown) => void) | undefined;
}

/** Hosting over SQL. */
export interface SqlHosting extends Hosting {
  find(id?: string): Promise<HostedSqlCommunity | undefined>;
  /** Hosts one more community from now on. */
  add(community: HostedCommunitySettings): Promise<HostedSqlCommunity>;
}

const followEveryMilliseconds = 1_000;
const advanceEveryMilliseconds = 1_000;
const watchEveryMilliseconds = 60_000;
const escalateEveryMilliseconds = 5_000;
const tellEveryMilliseconds = 2_000;

/** Hosts communities over a migrated database. */
export async function createSqlHosting({
  database,
  clock,
  communities,
  newMemberDays = 14,
  spam,
  repeat = repeatInBackground,
  report = () => {},
  escalations = [],
  hookWay,
  publicFiles,
}: SqlHostingOptions): Promise<SqlHosting> {
  const hosted = new Map<string, HostedSqlCommunity>();
  let fallback: string | undefined;

  const add: SqlHosting['add'] = async ({id, name, default: isDefault}) => {
    const known = hosted.get(id);
    if (known) return known;
    await database.query(
      `insert into communities (community_id, name, created_at)
       values ($1, $2, $3)
       on conflict (community_id) do update set name = excluded.name`,
      [id, name, clock()],
    );
    const community = hostedSqlCommunity({
      id,
      name,
      database,
      clock,
      newMemberDays,
      spam,
      report,
      escalations,
      hookWay,
      publicFiles,
    });
    if (isDefault || fallback === undefined) fallback = id;
    hosted.set(id, community);
    return community;
  };
  for (const community of communities) await add(community);

  const stopFollowing =
    database.kind === 'postgres'
      ? repeat(
          followEveryMilliseconds,
          once(() => inEach('follow')),
        )
      : () => {};
  const stopAdvancing = repeat(
    advanceEveryMilliseconds,
    once(() => inEach('tick')),
  );

  let closing = false;

  const stopWatching = repeat(
    watchEveryMilliseconds,
    once(() => inEach('watchVotes')),
  );

  const closed = new AbortController();
  const stopEscalating =
    escalations.length === 0
      ? () => {}
      : repeat(
          escalateEveryMilliseconds,
          once(() => inEach('escalate')),
        );

  const stopTelling = hookWay
    ? repeat(
        tellEveryMilliseconds,
        once(() => inEach('tellHooks')),
      )
    : () => {};

  async function inEach(
    work: 'follow' | 'tick' | 'watchVotes' | 'escalate' | 'tellHooks',
  ) {
    for (const community of hosted.values()) {
      if (closing) return;
      await community[work](closed.signal).catch((error: unknown) => {
        // What is cut short by closing is no failure.
        if (!closing) report(error);
      });
    }
  }

  return {
    find: async (id = fallback) =>
      id === undefined ? undefined : hosted.get(id),
    add,
    ping: () => database.ping(),
    close: async () => {
      closing = true;
      stopFollowing();
      stopAdvancing();
      stopWatching();
      stopEscalating();
      stopTelling();
      closed.abort();
      for (const community of hosted.values()) {
        await community.flush().catch(report);
      }
      await database.close();
    },
  };
}

/** While the work is still going on, it is not begun again. */
function once(work: () => Promise<void>) {
  let busy = false;
  return () => {
    if (busy) return;
    busy = true;
    void work().finally(() => {
      busy = false;
    });
  };
}

function repeatInBackground(milliseconds: number, work: () => void) {
  const timer = setInterval(work, milliseconds);
  // On Node, a timer alone must not keep the process alive.
  if (typeof timer === 'object') timer.unref();
  return () => clearInterval(timer);
}

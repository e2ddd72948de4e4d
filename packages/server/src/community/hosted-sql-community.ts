import type {Community} from '@townhall/client';
import type {Database} from '../database/database.js';
import type {Clock, HostedCommunity} from '../hosting.js';
import {deliverEscalations} from '../escalation/deliver-escalations.js';
import type {EscalationAdapter} from '../escalation/escalation-adapter.js';
import {
  importLines,
  type ImportOptions,
  type ImportReport,
} from '../import/import-lines.js';
import {exportPlace} from '../export/export-place.js';
import {importLedger, type ImportLedger} from '../import/import-ledger.js';
import type {ImportRecordInput} from '../import/records.js';
import type {SpamHelp} from '../spam/spam-help.js';
import type {CommunityContext} from './context.js';
import {type AdvanceOptions, advanceIdeas} from '../lifecycle/advance-ideas.js';
import {advancePosts} from '../lifecycle/advance-posts.js';
import {advancePolls} from '../lifecycle/advance-polls.js';
import {advanceQuestions} from '../lifecycle/advance-questions.js';
import {Scheduler} from '../lifecycle/scheduler.js';
import {sqlNumbers} from './catalogue/numbers.js';
import {sqlCatalogue} from './catalogue/sql-catalogue.js';
import {sqlCredentials} from './credentials/sql-credentials.js';
import {EventFeed} from './events/event-feed.js';
import {NoticeCounts} from './notices/reader/notice-counts.js';
import {Revision} from './events/revision.js';
import {identify, readKnownPerson} from './people/identify.js';
import {readImage} from './images/read-image.js';
import {InTurn} from './in-turn.js';
import {sqlProperties} from './properties/sql-properties.js';
import {Remembered} from './remembered.js';
import {sqlCommunity} from './sql-community.js';
import {VoteWatch} from './votes/vote-watch.js';
import {sqlManagerSessions} from './managers/sql-manager-sessions.js';
import {createUuids} from './uuid.js';
import {sqlWebhooks} from './webhooks/sql-webhooks.js';
import {deliverWebhooks} from '../webhooks/deliver-webhooks.js';
import type {PublicFiles} from '../plugins/public-files.js';
import type {HookWay} from '../webhooks/webhooks.js';

export interface HostedSqlCommunityOptions {
  id: string;
  name: string;
  database: Database;
  clock: Clock;
  newMemberDays: number;
  spam?: SpamHelp | undefined;
  report: (error: unknown) => void;
  /** Where questions may go on; none, if left out. */
  escalations?: readonly EscalationAdapter[] | undefined;
  /** How webhooks leave this server; not at all, if left out. */
  hookWay?: HookWay | undefined;
  /** Where manifests of plugins come from; nowhere, if left out. */
  publicFiles?: PublicFiles | undefined;
}

/** What is read from where, for `HostedSqlCommunity.import`. */
export type ImportSource = Omit<ImportOptions, 'context'>;

/** A community over SQL, and what only its own server may do with it. */
export interface HostedSqlCommunity extends HostedCommunity {
  /** Reads records into the community. */
  import(source: ImportSource): Promise<ImportReport>;
  /** A place, and all that may be seen in it, as records that `import` reads. */
  export(place: string): AsyncIterable<ImportRecordInput>;
  /** How far long imports have come. */
  readonly imports: ImportLedger;
  /** Looks for what other processes wrote. */
  follow(): Promise<void>;
  /** Looks after the votes: flags bursts, and counts anew each night. */
  watchVotes(): Promise<void>;
  /** Brings what is to go on elsewhere to the adapters. */
  escalate(signal: AbortSignal): Promise<void>;
  /** Tells programs what happened, in order; answers how often. */
  tellHooks(signal: AbortSignal): Promise<number>;
  /** Moves ideas on if something may be due; cheap to ask often. */
  tick(): Promise<void>;
  /** Writes what was only counted so far. */
  flush(): Promise<void>;
  /** Does all that the clock and the rules have to do now. */
  advance(options?: AdvanceOptions): Promise<number>;
}

/** Hosts one community over SQL. */
export function hostedSqlCommunity({
  id,
  name,
  database,
  clock,
  newMemberDays,
  spam,
  report,
  escalations = [],
  hookWay,
  publicFiles,
}: HostedSqlCommunityOptions): HostedSqlCommunity {
  const context: CommunityContext = {
    communityId: id,
    name,
    database,
    clock,
    uuids: createUuids(clock),
    votes: new InTurn(),
    rules: new Remembered(),
    newMemberDays,
    get noticeCounts() {
      return counts;
    },
    spam,
    publicFiles,
    wrote: (written) => feed.wrote(written),
  };
  const counts = new NoticeCounts(context);
  const revision = new Revision(context);
  const scheduler = new Scheduler(context);
  const watch = new VoteWatch(context);
  const feed = new EventFeed({
    context,
    onWrite: (movesDeadlines) => {
      revision.changed(movesDeadlines);
      // Votes and the passing of time change no rules.
      if (movesDeadlines) context.rules.forget();
      scheduler.wrote();
      watch.wrote();
    },
    report,
  });
  const listen: HostedCommunity['listen'] = (listener) => feed.listen(listener);
  let guest: Community | undefined;
  const hosted: HostedSqlCommunity = {
    id,
    name,
    comparesSessions: true,
    as: (viewerId, asker) => {
      if (viewerId === null && asker === undefined) {
        // Nearly all who read: one for all of them.
        return (guest ??= sqlCommunity(
          {...context, viewerId, client: null},
          listen,
        ));
      }
      const {client = null, session, program} = asker ?? {};
      const viewer = {...context, viewerId, client, session, program};
      return sqlCommunity(viewer, listen);
    },
    identify: (identity) => identify(context, identity),
    person: (personId) => readKnownPerson(context, personId),
    revision: () => revision.current(),
    programs: {
      numbers: sqlNumbers(context),
      credentials: sqlCredentials(context),
      properties: sqlProperties(context),
      webhooks: sqlWebhooks(context),
      refusesCallback: (url) =>
        hookWay
          ? hookWay.refusal(url)
          : 'This server sends nothing to other servers.',
      catalogue: (viewerId) =>
        sqlCatalogue({...context, viewerId, client: null}),
    },
    managers: sqlManagerSessions(context),
    image: (imageId, key) => readImage(context, imageId, key),
    eventsSince: (eventId) => feed.since(eventId),
    listen,
    import: (options) => importLines({...options, context}),
    export: (place) => exportPlace(context, place),
    imports: importLedger(context),
    follow: () => feed.follow(),
    tick: async () => {
      await counts.flush();
      await scheduler.tick();
    },
    flush: () => counts.flush(),
    escalate: async (signal) => {
      if (escalations.length === 0) return;
      await deliverEscalations(context, escalations, {signal, report});
    },
    tellHooks: async (signal) =>
      hookWay ? deliverWebhooks(context, hosted, hookWay, signal) : 0,
    watchVotes: () => watch.look(),
    advance: async (options) => {
      await advancePosts(context);
      await advancePolls(context);
      return (
        (await advanceIdeas(context, options)) +
        (await advanceQuestions(context, options))
      );
    },
  };
  return hosted;
}

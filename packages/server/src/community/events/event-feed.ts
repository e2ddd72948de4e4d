import type {StoredEvent} from '../../hosting.js';
import type {CommunityContext, Written} from '../context.js';
import {among} from '../sql-parameters.js';
import {firstUuidAt, timeOfUuid} from '../uuid.js';
import {eventsFrom, outboxColumns, type OutboxRow} from './outbox-events.js';

/** A smaller id can be committed after a greater one, but not this much later. */
export const overlapMilliseconds = 5_000;

/** How long the outbox keeps what happened. */
export const retentionMilliseconds = 24 * 60 * 60 * 1_000;

const pruneEveryMilliseconds = 10 * 60 * 1_000;
const mostEvents = 1_000;
const leastForgotten = 10_000;

type Listener = (stored: StoredEvent) => void;

export interface EventFeedOptions {
  context: CommunityContext;
  /** Told of every write, of this process and of others. */
  onWrite: (movesDeadlines: boolean) => void;
  /** Told what went wrong where nobody waits for an answer. */
  report: (error: unknown) => void;
}

/** Tells listeners what happens in one community, whichever process wrote it. */
export class EventFeed {
  readonly #options: EventFeedOptions;
  readonly #listeners = new Set<Listener>();
  /** Ids that were told or need no telling, and when they happened. */
  readonly #seen = new Map<string, number>();
  #forgetAt = leastForgotten;
  #waiting: string[] = [];
  #draining = false;
  #pruned = Number.NEGATIVE_INFINITY;
  /** How far the outbox has been followed; undefined before the first look. */
  #followed: number | undefined;

  constructor(options: EventFeedOptions) {
    this.#options = options;
  }

  /** Calls the listener for every event from now on; the answer ends it. */
  listen(listener: Listener): () => void {
    // A function of its own, so that one listener may listen twice.
    const own: Listener = (stored) => listener(stored);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Takes note of what this process has committed. */
  wrote({outbox, movesDeadlines, changesReads = true}: Written): void {
    for (const id of outbox) this.#markSeen(id);
    if (changesReads) this.#options.onWrite(movesDeadlines);
    if (this.#listeners.size > 0) {
      this.#waiting.push(...outbox);
      void this.#drain();
    }
    this.#pruneNowAndThen();
  }

  /** Events after this id, oldest first; undefined when that is too long ago. */
  async since(id: string): Promise<StoredEvent[] | undefined> {
    const {context} = this.#options;
    const at = timeOfUuid(id)?.getTime();
    const now = context.clock().getTime();
    if (at === undefined || at < now - retentionMilliseconds) return undefined;
    const rows = await this.#readSince(at - overlapMilliseconds);
    if (rows.length > mostEvents) return undefined;
    return eventsFrom(
      context,
      rows.filter((row) => row.id !== id),
    );
  }

  /** Looks for what other processes have committed. */
  async follow(): Promise<void> {
    const {context, onWrite} = this.#options;
    const first = this.#followed === undefined;
    const from = this.#followed ?? context.clock().getTime();
    const {fresh, last} = await this.#readFresh(from);
    this.#followed = last;
    this.#forgetBefore(last - 2 * overlapMilliseconds);
    if (first || fresh.length === 0) return;
    const changing = fresh.filter(({type}) => type !== 'reader.changed');
    if (changing.length > 0) {
      onWrite(changing.some(({type}) => type !== 'idea.voted'));
    }
    this.#tell(
      // So much at once is read anew more cheaply than it is told.
      fresh.length > mostEvents
        ? [this.#gap()]
        : await eventsFrom(context, fresh),
    );
  }

  /** Page by page: more may happen in the overlap than a page holds. */
  async #readFresh(from: number): Promise<{fresh: OutboxRow[]; last: number}> {
    const fresh: OutboxRow[] = [];
    let last = from;
    let after = firstUuidAt(new Date(from - overlapMilliseconds));
    for (;;) {
      const rows = await this.#readAfter(after);
      for (const row of rows) {
        if (!this.#seen.has(row.id)) fresh.push(row);
        this.#seen.set(row.id, timeOfUuid(row.id)?.getTime() ?? 0);
        last = Math.max(last, row.at.getTime());
      }
      after = rows.at(-1)?.id ?? after;
      if (rows.length <= mostEvents) return {fresh, last};
    }
  }

  /** While one look is under way, what is written meanwhile waits for the next. */
  async #drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    try {
      while (this.#waiting.length > 0) {
        const ids = this.#waiting;
        this.#waiting = [];
        this.#tell(
          await eventsFrom(this.#options.context, await this.#read(ids)),
        );
      }
    } catch (error) {
      this.#waiting = [];
      this.#options.report(error);
      this.#tell([this.#gap()]);
    } finally {
      this.#draining = false;
    }
  }

  #gap(): StoredEvent {
    return {id: this.#options.context.uuids.next(), event: {type: 'gap'}};
  }

  #tell(events: readonly StoredEvent[]) {
    for (const event of events) {
      for (const listener of [...this.#listeners]) {
        try {
          listener(event);
        } catch (error) {
          this.#options.report(error);
        }
      }
    }
  }

  #read(ids: readonly string[]) {
    const {communityId, database} = this.#options.context;
    return database.query<OutboxRow>(
      `select ${outboxColumns}
         from outbox
        where community_id = $1 and id = ${among('$2')}
        order by id`,
      [communityId, ids],
    );
  }

  #readSince(milliseconds: number) {
    return this.#readAfter(firstUuidAt(new Date(milliseconds)));
  }

  #readAfter(id: string) {
    const {communityId, database} = this.#options.context;
    return database.query<OutboxRow>(
      `select ${outboxColumns}
         from outbox
        where community_id = $1 and id > $2::uuid
        order by id
        limit ${mostEvents + 1}`,
      [communityId, id],
    );
  }

  #markSeen(id: string) {
    this.#seen.set(id, timeOfUuid(id)?.getTime() ?? 0);
    if (this.#seen.size < this.#forgetAt) return;
    this.#forgetBefore(this.#newestSeen());
    // On a busy day many are new: not each of them is a reason to look again.
    this.#forgetAt = Math.max(leastForgotten, this.#seen.size * 2);
  }

  #newestSeen() {
    const newest = [...this.#seen.values()].reduce((a, b) => Math.max(a, b));
    return newest - 2 * overlapMilliseconds;
  }

  #forgetBefore(milliseconds: number) {
    for (const [id, at] of this.#seen) {
      if (at < milliseconds) this.#seen.delete(id);
    }
  }

  #pruneNowAndThen() {
    const {context, report} = this.#options;
    const now = context.clock().getTime();
    if (now - this.#pruned < pruneEveryMilliseconds) return;
    this.#pruned = now;
    context.database
      .query('delete from outbox where community_id = $1 and id < $2::uuid', [
        context.communityId,
        firstUuidAt(new Date(now - retentionMilliseconds)),
      ])
      .catch(report);
  }
}

import type {
  CallOptions,
  Community,
  CommunityEvent,
  Page,
  Poll,
  PollBallot,
  PollResults,
} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';

interface PollInputs {
  community: Community | undefined;
  /** Which poll; empty for the latest one. */
  poll: string;
  /** Whose latest poll; empty for the whole community's. */
  place: string;
  /** Own results are read again after so many milliseconds at the earliest. */
  pause: number;
  onFailure: (failure: Failure) => void;
}

/** A poll and how the viewer stands to it. */
interface Shown {
  id: string;
  version: number;
  poll: Poll;
  ballot: PollBallot | undefined;
}

/** Reads one poll, keeps it right while people vote, and votes. */
export class PollController implements ReactiveController {
  readonly reading: PagedList<Shown>;
  /** What is on its way to the community. */
  sending: readonly number[] | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => PollInputs;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => PollInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.reading = new PagedList(host, () => this.#reading());
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
    host.addController(this);
  }

  get poll(): Poll | undefined {
    return this.reading.items?.[0]?.poll;
  }

  get ballot(): PollBallot | undefined {
    return this.reading.items?.[0]?.ballot;
  }

  /** What people chose, where the viewer may see it; with a vote on its way. */
  get results(): PollResults | null {
    const poll = this.poll;
    const known = newer(poll, this.ballot);
    const {sending} = this;
    if (!poll || !known || !sending) return known;
    const before = this.ballot?.choices ?? [];
    const moved = (list: readonly number[], id: number) =>
      Number(list.includes(id));
    return {
      voters:
        known.voters + Number(sending.length > 0) - Number(before.length > 0),
      votes: poll.options.map(
        ({id}, at) =>
          (known.votes[at] ?? 0) + moved(sending, id) - moved(before, id),
      ),
    };
  }

  hostDisconnected() {
    this.#stopWaiting();
  }

  /** Shows the vote at once, and takes it back if the community refuses it. */
  async vote(choices: readonly number[]) {
    const {community} = this.#inputs();
    const poll = this.poll;
    if (!community || !poll || this.sending) return;
    this.sending = choices;
    this.#host.requestUpdate();
    try {
      const voted = await community.polls.vote(poll.id, choices);
      this.#show(voted.poll, voted.ballot);
    } finally {
      this.sending = undefined;
      this.#host.requestUpdate();
    }
  }

  #hear(event: CommunityEvent) {
    if (event.type === 'gap') return void this.reading.reload();
    if (event.type !== 'poll.changed') return;
    const shown = this.reading.items?.[0];
    if (shown?.id === event.poll.id) {
      this.#show(event.poll, shown.ballot);
      this.#readOwn();
    } else if (this.reading.items && !shown) {
      void this.reading.reload();
    }
  }

  /** What only voters may see does not come with the news. */
  #readOwn() {
    const {poll, ballot} = this;
    if (!poll || poll.results || !ballot?.results || this.#waiting) return;
    this.#waiting = setTimeout(async () => {
      this.#stopWaiting();
      const {community} = this.#inputs();
      const own = await community?.polls
        .ballots([poll.id])
        .catch(() => undefined);
      if (own?.[0] && this.poll) this.#show(this.poll, own[0]);
    }, this.#inputs().pause);
  }

  #stopWaiting() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  /** The newer poll of both, and the newer ballot. */
  #show(poll: Poll, ballot: PollBallot | undefined) {
    const shown = this.reading.items?.[0];
    if (!shown || shown.id !== poll.id) return;
    const latest = shown.poll.version > poll.version ? shown.poll : poll;
    const own =
      ballot && (shown.ballot?.version ?? -1) > ballot.version
        ? shown.ballot
        : ballot;
    this.reading.replace({
      id: poll.id,
      version: latest.version,
      poll: latest,
      ballot: own,
    });
  }

  #reading() {
    const {community, poll, place, onFailure} = this.#inputs();
    return {
      subject: poll || place,
      args: [community, poll],
      load: community
        ? (_: unknown, options: CallOptions) =>
            readShown(community, {poll, place}, options)
        : undefined,
      onFailure,
    };
  }
}

/** The results of whichever was read later. */
function newer(
  poll: Poll | undefined,
  ballot: PollBallot | undefined,
): PollResults | null {
  if (!poll) return null;
  if (!ballot?.results) return poll.results;
  return poll.results && poll.version >= ballot.version
    ? poll.results
    : ballot.results;
}

async function readShown(
  community: Community,
  {poll: id, place}: {poll: string; place: string},
  options: CallOptions,
): Promise<Page<Shown>> {
  const poll = id
    ? await community.polls.get(id, options)
    : await latestPoll(community, place, options);
  if (!poll) return {items: [], next: null};
  const [ballot] = await community.polls.ballots([poll.id], options);
  return {
    items: [{id: poll.id, version: poll.version, poll, ballot}],
    next: null,
  };
}

/** One that is open, or else the last one that was. */
async function latestPoll(
  {polls}: Community,
  place: string,
  options: CallOptions,
): Promise<Poll | undefined> {
  const query = {...(place && {place}), limit: 1};
  const open = await polls.list({...query, state: 'open'}, options);
  return open.items[0] ?? (await polls.list(query, options)).items[0];
}

import type {Community, Page} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {html, type PropertyValues} from 'lit';
import type {AdminMessage} from '../words/admin-messages.js';
import {AdminScreen} from './admin-screen.js';

interface Tile {
  title:
    | 'heldPosts'
    | 'ideaReviews'
    | 'reports'
    | 'voteFlags'
    | 'waitingQuestions'
    | 'runningNotices'
    | 'scheduledNotices';
  to: string;
  ask: (community: Community) => Promise<Page<unknown>>;
}

const limit = 100;

const waiting: readonly Tile[] = [
  {
    title: 'heldPosts',
    to: '/queues/posts',
    ask: ({moderation}) => moderation.heldPosts({limit}),
  },
  {
    title: 'ideaReviews',
    to: '/queues/ideas',
    ask: ({moderation}) => moderation.reviews({limit}),
  },
  {
    title: 'reports',
    to: '/queues/ideas',
    ask: ({moderation}) => moderation.reports({limit}),
  },
  {
    title: 'voteFlags',
    to: '/queues/ideas',
    ask: ({moderation}) => moderation.voteFlags(),
  },
  {
    title: 'waitingQuestions',
    to: '/queues/questions',
    ask: ({moderation}) => moderation.queue({queue: 'waiting', limit}),
  },
];

const running: readonly Tile[] = [
  {
    title: 'runningNotices',
    to: '/notices',
    ask: ({moderation}) => moderation.notices({state: 'running', limit}),
  },
  {
    title: 'scheduledNotices',
    to: '/notices',
    ask: ({moderation}) => moderation.notices({state: 'scheduled', limit}),
  },
];

/** What waits for whoever looks after the community, and what readers see. */
export class Overview extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    counts: {state: true},
  };

  counts: Readonly<Partial<Record<AdminMessage, string>>> = {};

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('community')) void this.#count();
  }

  protected override render() {
    return html`
      <h2>${this.say('waiting')}</h2>
      ${this.#renderTiles(waiting)}
      <h2>${this.say('running')}</h2>
      ${this.#renderTiles(running)}
    `;
  }

  #renderTiles(tiles: readonly Tile[]) {
    return html`<ul class="tiles" role="list">
      ${tiles.map(
        ({title, to}) =>
          html`<li>
            <a href=${`/admin${to}`}
              ><strong>${this.counts[title] ?? '…'}</strong>
              <span>${this.say(title)}</span></a
            >
          </li>`,
      )}
    </ul>`;
  }

  /** Each is asked for by itself: one that fails hides no other. */
  async #count() {
    const {community} = this;
    if (!community) return;
    await Promise.all(
      [...waiting, ...running].map(async ({title, ask}) => {
        const count = await ask(community).then(
          ({items, next}) =>
            next === null
              ? this.format.number(items.length)
              : this.say('atLeast', {count: items.length}),
          () => this.say('unknown'),
        );
        if (community === this.community) {
          this.counts = {...this.counts, [title]: count};
        }
      }),
    );
  }
}

define('townhall-admin-overview', Overview);

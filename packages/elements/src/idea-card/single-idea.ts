import type {Community, Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import '../idea-pictures/define.js';
import {Announcer} from '../internal/announcer.js';
import type {Failure} from '../internal/failure.js';
import {failureView} from '../internal/failure-view.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import type {IdeaVotes} from './idea-votes.js';
import {hearNews} from './hear-news.js';
import {listVotes} from './list-votes.js';
import type {Moment} from './progress.js';

interface SingleIdeaOptions {
  inputs: () => {community: Community | undefined; id: string};
  askToSignIn: () => boolean;
  reportFailure: (failure: Failure) => void;
  moment: () => Moment;
}

/** What a card needs that stands alone: its idea, its votes, its news. */
export class SingleIdea {
  readonly list: PagedList<Idea>;
  readonly votes: IdeaVotes;
  readonly #host: TownhallElement;
  readonly #options: SingleIdeaOptions;

  constructor(host: TownhallElement, options: SingleIdeaOptions) {
    this.#host = host;
    this.#options = options;
    const {inputs, ...rest} = options;
    const community = () => inputs().community;
    const announcer = new Announcer(host);
    const viewer = new ViewerController(host, community);
    const list = new PagedList<Idea>(host, () => this.#reading());
    this.list = list;
    this.votes = listVotes(host, {community, viewer, announcer, list, ...rest});
    new LiveController(host, community, (event) => hearNews(list, event));
  }

  get idea() {
    return this.list.items?.[0];
  }

  get standing() {
    return this.idea && this.votes.standings.get(this.idea.id);
  }

  /** What there is to see of it, where all of it is shown. */
  pictures(density: string): unknown {
    const images = this.idea?.images ?? [];
    if (density !== 'full' || images.length === 0) return nothing;
    const {community, lang} = this.#host;
    return html`<townhall-idea-pictures
      lang=${lang || nothing}
      .community=${community}
      .images=${images}
    ></townhall-idea-pictures>`;
  }

  /** Why there is no idea to show; undefined while it is on its way. */
  renderFailure() {
    const {failure, wait} = this.list;
    return (
      failure &&
      failureView({
        failure,
        say: this.#options.moment().say,
        wait,
        retry: () => void this.list.reload(),
        signInUrl: this.#host.signInUrl,
      })
    );
  }

  #reading() {
    const {community, id} = this.#options.inputs();
    return {
      subject: id,
      args: [community],
      load:
        community &&
        (async (_: unknown, options: {signal?: AbortSignal | undefined}) => ({
          items: [await community.ideas.get(id, options)],
          next: null,
        })),
      onLoad: (ideas: readonly Idea[]) => void this.votes.read(ideas),
      onFailure: this.#options.reportFailure,
    };
  }
}

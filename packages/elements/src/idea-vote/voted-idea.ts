import type {Community, Idea} from '@townhall/client';
import {hearNews} from '../idea-card/hear-news.js';
import type {Moment} from '../idea-card/progress.js';
import {VotesOnDemand} from '../idea-card/votes-on-demand.js';
import {Announcer} from '../internal/announcer.js';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';

interface VotedIdeaOptions {
  inputs: () => {community: Community | undefined; id: string};
  askToSignIn: () => boolean;
  reportFailure: (failure: Failure) => void;
  moment: () => Moment;
}

/** One idea, its news, and its votes when somebody seems about to vote. */
export class VotedIdea {
  readonly list: PagedList<Idea>;
  readonly votes: VotesOnDemand;
  readonly #options: VotedIdeaOptions;

  constructor(host: TownhallElement, options: VotedIdeaOptions) {
    this.#options = options;
    const {inputs, ...rest} = options;
    const community = () => inputs().community;
    const announcer = new Announcer(host);
    const viewer = new ViewerController(host, community);
    const list = new PagedList<Idea>(host, () => this.#reading());
    this.list = list;
    this.votes = new VotesOnDemand(host, {
      ...rest,
      community,
      viewer,
      announcer,
      list,
    });
    new LiveController(host, community, (event) => hearNews(list, event));
  }

  get idea() {
    return this.list.items?.[0];
  }

  get standing() {
    return this.idea && this.votes.standings.get(this.idea.id);
  }

  #reading() {
    const {community, id} = this.#options.inputs();
    return {
      subject: id,
      args: [community],
      load:
        community && id
          ? async (
              _: unknown,
              options: {signal?: AbortSignal | undefined},
            ) => ({
              items: [await community.ideas.get(id, options)],
              next: null,
            })
          : undefined,
      onLoad: (ideas: readonly Idea[]) => void this.votes.read(ideas),
      onFailure: this.#options.reportFailure,
    };
  }
}

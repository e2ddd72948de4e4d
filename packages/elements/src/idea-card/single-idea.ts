import type {Community, Idea} from '@townhall/client';
import type {LitElement} from 'lit';
import {Announcer} from '../internal/announcer.js';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import type {Say} from '../internal/messages.js';
import {PagedList} from '../internal/paged-list.js';
import {ViewerController} from '../internal/viewer-controller.js';
import type {ideaMessages} from '../messages/ideas.js';
import {countedText} from './counted.js';
import {IdeaVotes, isOutdated} from './idea-votes.js';

interface SingleIdeaOptions {
  inputs: () => {community: Community | undefined; id: string};
  askToSignIn: () => boolean;
  reportFailure: (failure: Failure) => void;
  say: Say<typeof ideaMessages>;
  refusal: (failure: Failure, idea: Idea) => string;
}

/** What a card needs that stands alone: its idea, its votes, its news. */
export class SingleIdea {
  readonly list: PagedList<Idea>;
  readonly votes: IdeaVotes;
  readonly #options: SingleIdeaOptions;

  constructor(host: LitElement, options: SingleIdeaOptions) {
    this.#options = options;
    const {inputs, say, refusal, reportFailure} = options;
    const community = () => inputs().community;
    const announcer = new Announcer(host);
    const viewer = new ViewerController(host, community);
    this.list = new PagedList(host, () => this.#reading());
    this.votes = new IdeaVotes(host, {
      community,
      viewer,
      onIdea: (idea) => this.list.replace(idea),
      onCounted: (vote, {votes}) =>
        announcer.announce(countedText(vote, votes.net, say)),
      onFailure: (failure, idea) => {
        announcer.announce(refusal(failure, idea));
        reportFailure(failure);
        if (isOutdated(failure, idea)) void this.list.reload();
      },
      onSignedOut: () => {
        if (!options.askToSignIn()) announcer.announce(say('signInToVote'));
      },
    });
    new LiveController(host, community, (event) => {
      const {idea} = this;
      if (event.type === 'gap') void this.list.reload();
      if (event.type === 'idea.changed') this.list.replace(event.idea);
      if (event.type === 'idea.voted' && event.idea === idea?.id) {
        const {votes, version} = event;
        this.list.replace({...idea, votes, version});
      }
    });
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

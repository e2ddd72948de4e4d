import type {CommunityEvent, Idea} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Announcer} from '../internal/announcer.js';
import type {Failure} from '../internal/failure.js';
import type {PagedList} from '../internal/paged-list.js';
import {countedText} from './counted.js';
import {IdeaVotes, isOutdated, type IdeaVotesHooks} from './idea-votes.js';
import type {Moment} from './progress.js';
import {refusalText} from './refusal.js';

interface ListVotes extends Pick<IdeaVotesHooks, 'community' | 'viewer'> {
  list: PagedList<Idea>;
  announcer: Announcer;
  moment: () => Moment;
  askToSignIn: () => boolean;
  reportFailure: (failure: Failure) => void;
}

/** Votes on the ideas of a list: the list shows them, the announcer says so. */
export function listVotes(
  host: ReactiveControllerHost,
  {list, announcer, moment, askToSignIn, reportFailure, ...hooks}: ListVotes,
) {
  return new IdeaVotes(host, {
    ...hooks,
    onIdea: (idea) => list.replace(idea),
    onCounted: (vote, {votes}) =>
      announcer.announce(countedText(vote, votes, moment().say)),
    onFailure: (failure, idea) => {
      announcer.announce(refusalText(failure, idea, moment()));
      reportFailure(failure);
      if (isOutdated(failure, idea)) void list.reload();
    },
    onSignedOut: () => {
      if (!askToSignIn()) announcer.announce(moment().say('signInToVote'));
    },
  });
}

/** Shows in a list what has happened to its ideas; an idea it lacks is left out. */
export function hearNews(list: PagedList<Idea>, event: CommunityEvent) {
  if (event.type === 'gap') void list.reload();
  else if (event.type === 'idea.voted') {
    const shown = list.find(event.idea);
    const {votes, version} = event;
    if (shown) list.replace({...shown, votes, version});
  } else if ('idea' in event) list.replace(event.idea);
}

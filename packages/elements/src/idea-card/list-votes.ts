import type {Idea} from '@townhall/client';
import type {Announcer} from '../internal/announcer.js';
import type {Failure} from '../internal/failure.js';
import {ForStaff} from '../idea-moderation/for-staff.js';
import {speaker} from '../internal/messages.js';
import type {PagedList} from '../internal/paged-list.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {votingMessages} from '../messages/voting.js';
import {countedText} from './counted.js';
import {IdeaVotes} from './idea-votes.js';
import type {IdeaVotesHooks} from './idea-votes-hooks.js';
import type {Moment} from './progress.js';
import {droppedText, isOutdated, refusalText} from './refusal.js';

/** What votes on the ideas of a list have to do with. */
export interface ListVotes extends Pick<
  IdeaVotesHooks,
  'community' | 'viewer'
> {
  list: Pick<PagedList<Idea>, 'items' | 'find' | 'replace' | 'reload'>;
  announcer: Announcer;
  moment: () => Moment;
  askToSignIn: () => boolean;
  reportFailure: (failure: Failure) => void;
}

/** Votes on the ideas of a list: the list shows them, the announcer says so. */
export function listVotes(
  host: TownhallElement,
  {list, announcer, moment, askToSignIn, reportFailure, ...hooks}: ListVotes,
) {
  const say = speaker(host, votingMessages);
  const refusal = (failure: Failure, idea: Idea) =>
    refusalText(failure, idea, {...moment(), say});
  const votes = new IdeaVotes(host, {
    ...hooks,
    refusal,
    waiting: () => say('willBeSent'),
    dropped: (failure, idea) => droppedText(failure, idea, {...moment(), say}),
    onIdea: (idea) => list.replace(idea),
    onCounted: (vote, {votes}) =>
      announcer.announce(countedText(vote, votes, say)),
    onWaiting: () => announcer.announce(say('willBeSent')),
    onFailure: (failure, idea, text) => {
      announcer.announce(text);
      reportFailure(failure);
      if (isOutdated(failure, idea)) void list.reload();
    },
    onSignedOut: () => {
      if (!askToSignIn()) announcer.announce(say('signInToVote'));
    },
  });
  if (host.localName === 'townhall-idea-board') {
    new ForStaff(host, {...hooks, list});
  }
  // The element may have been drawn before it had votes.
  votes.hostUpdate();
  return votes;
}

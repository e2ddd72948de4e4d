import type {Community, Idea, Vote} from '@townhall/client';
import type {Failure} from '../internal/failure.js';
import type {ViewerController} from '../internal/viewer-controller.js';

/** What those who keep votes ask of the element, and tell it. */
export interface IdeaVotesHooks {
  community: () => Community | undefined;
  viewer: ViewerController;
  /** Why a vote was not counted. */
  refusal: (failure: Failure, idea: Idea) => string;
  /** What is said of a vote that waits to be sent. */
  waiting: () => string;
  /** Why a vote that waited was not counted. */
  dropped: (failure: Failure, idea: Idea) => string;
  /** The newest state of an idea has arrived. */
  onIdea: (idea: Idea) => void;
  /** A vote was counted. */
  onCounted: (vote: Vote, idea: Idea) => void;
  /** A vote was taken back. */
  onFailure: (failure: Failure, idea: Idea, refusal: string) => void;
  /** The vote waits until the community can be reached. */
  onWaiting: (idea: Idea) => void;
  /** The vote waits for the visitor to sign in. */
  onSignedOut: (idea: Idea) => void;
}

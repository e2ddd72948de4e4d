import type {Vote} from '@townhall/client';

/** A visitor voted on an idea; cancel it and nothing is sent. */
export class VoteEvent extends Event {
  static readonly type = 'townhall-vote';

  readonly ideaId: string;
  /** What their vote shall be now; `none` takes it back. */
  readonly vote: Vote;

  constructor(ideaId: string, vote: Vote) {
    super(VoteEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.ideaId = ideaId;
    this.vote = vote;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-vote': VoteEvent;
  }
}

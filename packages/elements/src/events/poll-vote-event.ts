/** A visitor chose in a poll; cancel it and nothing is sent. */
export class PollVoteEvent extends Event {
  static readonly type = 'townhall-poll-vote';

  readonly pollId: string;
  /** The numbers of the options; none takes the vote back. */
  readonly choices: readonly number[];

  constructor(pollId: string, choices: readonly number[]) {
    super(PollVoteEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.pollId = pollId;
    this.choices = choices;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-poll-vote': PollVoteEvent;
  }
}

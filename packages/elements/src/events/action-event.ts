/** A visitor wants what a notice offers; the page knows what its name stands for. */
export class ActionEvent extends Event {
  static readonly type = 'townhall-action';

  /** What whoever composed the notice called it, such as `start-tour`. */
  readonly name: string;
  /** The id of the door. */
  readonly actionId: string;

  constructor(name: string, actionId: string) {
    super(ActionEvent.type, {bubbles: true, composed: true});
    this.name = name;
    this.actionId = actionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-action': ActionEvent;
  }
}

import {RefusedError, type PostGuard as Guard} from '@townhall/client';
import {html} from 'lit';
import {ChallengeEvent} from '../events/challenge-event.js';

/** Longer than anybody keeps a form open for the server to hear of it. */
const longest = 604_800;

/** What tells whoever fills in a form from a program; nothing of it is kept. */
export class PostGuard {
  readonly #host: HTMLElement;
  #website = '';
  #since = performance.now();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** A field that nobody sees, hears or comes to: a program fills it in. */
  render() {
    return html`<div class="heard" inert aria-hidden="true">
      <input
        name="website"
        tabindex="-1"
        autocomplete="off"
        aria-label="Website"
        @input=${(event: InputEvent) => {
          event.stopPropagation();
          // The listener is on this field only.
          this.#website = (event.target as HTMLInputElement).value;
        }}
      />
    </div>`;
  }

  /** Sends a post; where a challenge is asked and answered, once more. */
  async send<Sent>(send: (guard: Guard) => Promise<Sent>): Promise<Sent> {
    const sent = await this.#sendWithAnswer(send);
    this.#since = performance.now();
    return sent;
  }

  async #sendWithAnswer<Sent>(send: (guard: Guard) => Promise<Sent>) {
    const guard = this.#guard;
    try {
      return await send(guard);
    } catch (error) {
      const answer = await this.#answerTo(error);
      if (answer === undefined) throw error;
      return send({...guard, challenge: answer});
    }
  }

  get #guard(): Guard {
    const seconds = Math.floor((performance.now() - this.#since) / 1_000);
    return {
      seconds: Math.min(longest, seconds),
      ...(this.#website && {website: this.#website.slice(0, 500)}),
    };
  }

  async #answerTo(error: unknown) {
    if (!(error instanceof RefusedError)) return undefined;
    const {code, current} = error.problem;
    if (code !== 'challenge_required') return undefined;
    // What a community sends along may be anything.
    const {challenge} = Object(current) as {challenge?: unknown};
    const {kind, data} = Object(challenge) as {kind?: unknown; data?: unknown}; // each is looked at
    const event = new ChallengeEvent({kind: String(kind), data});
    this.#host.dispatchEvent(event);
    return event.answer;
  }
}

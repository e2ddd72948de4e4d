import type {Poll, PollDraft} from '@townhall/client';
import {define, failureText} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import * as box from '../draft-box.js';
import {errorsOf} from '../forms/errors-of.js';
import {withValue} from '../forms/field.js';
import {groupsView} from '../forms/fields-view.js';
import {pollFields} from '../words/poll-fields.js';
import {AdminScreen} from './admin-screen.js';
import {pollResultsView} from './poll-results-view.js';

/** A poll as it is written; it closes by the clock of whoever writes it. */
type Written = {
  [Part in keyof PollDraft]-?: Exclude<PollDraft[Part], undefined>;
};

const draft = 'poll new';

const emptyPoll = (): Written => ({
  place: null,
  question: '',
  options: [],
  maximumChoices: 1,
  resultsShown: 'after_vote',
  changeable: true,
  optionsMayGrow: false,
  closesAt: null,
});

/** Makes a poll; of one that is there, shows what people chose and closes it. */
export class PollScreen extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    pollId: {attribute: false},
    poll: {state: true},
    written: {state: true},
    errors: {state: true},
  };

  /** `new` for one that is not there yet. */
  pollId = 'new';
  poll: Poll | undefined;
  written: Written = emptyPoll();
  errors: ReadonlyMap<string, string> = new Map();

  protected override willUpdate(changed: PropertyValues<this>) {
    const isAnother = changed.has('pollId') && this.pollId !== this.poll?.id;
    if (changed.has('community') || isAnother) void this.#open();
  }

  protected override render() {
    const {poll, pollId} = this;
    if (pollId === 'new') return this.#renderForm();
    if (!poll) {
      return this.failure
        ? this.renderFailure()
        : html`<p>${this.say('loading')}</p>`;
    }
    const {closesAt, state} = poll;
    return html`
      <h2 dir="auto">${poll.question}</h2>
      <p>${this.say(`state_${state}`)}</p>
      ${
        closesAt && state === 'open'
          ? html`<p>
              ${this.say('closesAt', {when: this.format.dateTime(closesAt)})}
            </p>`
          : nothing
      }
      ${this.renderDone()} ${this.#renderRefusal()}
      ${pollResultsView(poll, this.say, this.format)}
      ${
        state === 'open'
          ? html`<div class="buttons">
              <button type="button" @click=${this.#onClose}>
                ${this.say('closePoll')}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  #renderForm() {
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${groupsView(pollFields, {
        values: this.written,
        errors: this.errors,
        onChange: (path, value) => {
          this.written = withValue(this.written, path, value);
          box.write(draft, this.written);
        },
      })}
      <div class="buttons">
        <button type="submit">${this.say('makePoll')}</button>
        <button type="button" @click=${this.#onDiscard}>
          ${this.say('discard')}
        </button>
      </div>
      ${this.#renderRefusal()}
    </form>`;
  }

  #renderRefusal() {
    const {failure} = this;
    const reason = failure ? failureText(failure, this.say) : '';
    return html`<p role="alert" class=${failure ? 'note' : 'heard'}>
      ${failure ? this.say('notSaved', {reason}) : nothing}
    </p>`;
  }

  async #open() {
    const {community, pollId} = this;
    if (!community) return;
    if (pollId === 'new') {
      this.poll = undefined;
      // Written by this screen alone.
      this.written = (box.read(draft) as Written | undefined) ?? emptyPoll();
      return;
    }
    await this.work(async () => {
      const poll = await community.polls.get(pollId);
      // Readers may not see the results yet; staff does.
      const [seen] = poll.results
        ? [poll]
        : (await community.polls.managed({limit: 100})).items.filter(
            ({id}) => id === pollId,
          );
      if (pollId === this.pollId) this.poll = seen ?? poll;
    });
  }

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {community, written} = this;
    if (!community) return;
    this.errors = new Map();
    let made: Poll | undefined;
    const works = await this.work(async () => {
      try {
        made = await community.polls.write({
          ...written,
          closesAt: momentOf(written.closesAt),
        });
      } catch (error) {
        this.errors = errorsOf(error);
        throw error;
      }
    });
    await this.updateComplete;
    if (!works || !made) {
      this.renderRoot
        .querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus();
      return;
    }
    box.forget(draft);
    this.written = emptyPoll();
    this.poll = made;
    this.pollId = made.id;
    this.done = this.say('madePoll');
    // From now on this is its address; the screen stays.
    history.replaceState(null, '', `/admin/polls/${made.id}`);
    this.dispatchEvent(
      new Event('townhall-moved', {bubbles: true, composed: true}),
    );
    await this.#open();
    this.done = this.say('madePoll');
  };

  readonly #onClose = async () => {
    const {community, poll} = this;
    if (!community || !poll) return;
    const closed = await this.work(async () => {
      this.poll = await community.polls.close(poll.id);
    });
    if (closed) this.done = this.say('closedPoll');
  };

  readonly #onDiscard = () => {
    box.forget(draft);
    this.errors = new Map();
    this.failure = undefined;
    this.written = emptyPoll();
  };
}

/** What a field shows by this computer's clock, as a moment everywhere. */
function momentOf(local: string | null) {
  if (!local) return null;
  const moment = new Date(local);
  return Number.isNaN(moment.getTime()) ? local : moment.toISOString();
}

define('townhall-admin-poll', PollScreen);

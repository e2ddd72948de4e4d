import type {Place, Poll} from '@townhall/client';
import {define, failureText} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import * as box from '../draft-box.js';
import {errorsOf} from '../forms/errors-of.js';
import {withValue} from '../forms/field.js';
import {groupsView} from '../forms/fields-view.js';
import {
  changeOf,
  draftOf,
  emptyPoll,
  type WrittenPoll,
  writtenOf,
} from '../forms/poll-written.js';
import {pollFields, pollPlaceField} from '../words/poll-fields.js';
import {AdminScreen} from './admin-screen.js';
import {pollResultsView} from './poll-results-view.js';

/** Makes a poll; one that is there is shown, changed, closed and removed. */
export class PollScreen extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    pollId: {attribute: false},
    poll: {state: true},
    places: {state: true},
    written: {state: true},
    errors: {state: true},
    isChanging: {state: true},
    isRemoving: {state: true},
    isRemoved: {state: true},
  };

  /** `new` for one that is not there yet. */
  pollId = 'new';
  poll: Poll | undefined;
  places: readonly Place[] = [];
  written: WrittenPoll = emptyPoll();
  errors: ReadonlyMap<string, string> = new Map();
  isChanging = false;
  isRemoving = false;
  isRemoved = false;

  protected override willUpdate(changed: PropertyValues<this>) {
    const isAnother = changed.has('pollId') && this.pollId !== this.poll?.id;
    if (changed.has('community') || isAnother) void this.#open();
  }

  protected override render() {
    const {poll, pollId} = this;
    if (this.isRemoved) {
      return html`${this.renderDone()}
        <div class="buttons">
          <a class="button" id="polls" href="/admin/polls"
            >${this.say('polls')}</a
          >
        </div>`;
    }
    if (pollId === 'new') return this.#renderForm(pollPlaceField(this.places));
    if (!poll) {
      return this.failure
        ? this.renderFailure()
        : html`<p>${this.say('loading')}</p>`;
    }
    return this.isChanging ? this.#renderForm() : this.#renderPoll(poll);
  }

  #renderPoll(poll: Poll) {
    const {closesAt, state} = poll;
    const place = this.places.find(({id}) => id === poll.place);
    return html`
      <h2 dir="auto">${poll.question}</h2>
      <p>
        ${this.say(`state_${state}`)}${
          place ? html` · <span dir="auto">${place.name}</span>` : nothing
        }
      </p>
      ${
        closesAt && state === 'open'
          ? html`<p>
              ${this.say('closesAt', {when: this.format.dateTime(closesAt)})}
            </p>`
          : nothing
      }
      ${this.renderDone()} ${this.#renderRefusal()}
      ${pollResultsView(poll, this.say, this.format)}
      ${this.isRemoving ? this.#renderRemoving() : this.#renderButtons(poll)}
    `;
  }

  #renderButtons({state}: Poll) {
    return html`<div class="buttons">
      ${
        state === 'open'
          ? html`<button type="button" @click=${this.#onClose}>
                ${this.say('closePoll')}
              </button>
              <button type="button" id="change" @click=${this.#onChange}>
                ${this.say('changePoll')}
              </button>`
          : nothing
      }
      <button type="button" id="remove" @click=${this.#onRemove}>
        ${this.say('removePoll')}
      </button>
    </div>`;
  }

  #renderRemoving() {
    return html`<p class="note" id="means">${this.say('removePollMeans')}</p>
      <div class="buttons">
        <button
          type="button"
          aria-describedby="means"
          @click=${this.#onRemoveNow}
        >
          ${this.say('removePollNow')}
        </button>
        <button type="button" id="keep" @click=${this.#onKeep}>
          ${this.say('keepPoll')}
        </button>
      </div>`;
  }

  #renderForm(place?: ReturnType<typeof pollPlaceField>) {
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${groupsView(pollFields(place), {
        values: this.written,
        errors: this.errors,
        onChange: (path, value) => {
          this.written = withValue(this.written, path, value);
          box.write(this.#draft, this.written);
        },
      })}
      <div class="buttons">
        <button type="submit">${this.say(place ? 'makePoll' : 'save')}</button>
        <button type="button" @click=${this.#onDiscard}>
          ${this.say(place ? 'discard' : 'keepPoll')}
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

  get #draft() {
    return `poll ${this.pollId}`;
  }

  /** What was written here before, and not sent. */
  get #kept() {
    // Written by this screen alone.
    return box.read(this.#draft) as WrittenPoll | undefined;
  }

  async #open() {
    const {community, pollId} = this;
    if (!community) return;
    this.poll = undefined;
    this.isChanging = this.isRemoving = this.isRemoved = false;
    await this.work(async () => {
      this.places = (await community.places.list()).items;
      if (pollId === 'new') {
        this.written = this.#kept ?? emptyPoll();
        return;
      }
      const poll = await community.polls.get(pollId);
      if (pollId !== this.pollId) return;
      this.poll = await this.#seen(poll);
      const written = this.#kept;
      this.isChanging = written !== undefined && poll.state === 'open';
      if (written) this.written = written;
    });
  }

  /** Readers may not see the results yet; staff does. */
  async #seen(poll: Poll): Promise<Poll> {
    if (poll.results) return poll;
    const managed = await this.community?.polls.managed({limit: 100});
    return managed?.items.find(({id}) => id === poll.id) ?? poll;
  }

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {community, poll, written} = this;
    if (!community) return;
    this.errors = new Map();
    const works = await this.work(async () => {
      try {
        const sent = poll
          ? await community.polls.change(poll.id, changeOf(written, poll))
          : await community.polls.write(draftOf(written));
        this.poll = await this.#seen(sent);
      } catch (error) {
        this.errors = errorsOf(error);
        throw error;
      }
    });
    if (!works) return this.focusOnError();
    this.#forget();
    this.done = this.say(poll ? 'changedPoll' : 'madePoll');
    if (poll) return this.focusOn('change');
    this.pollId = this.poll?.id ?? 'new';
    // From now on this is its address; the screen stays.
    history.replaceState(null, '', `/admin/polls/${this.pollId}`);
    this.dispatchEvent(
      new Event('townhall-moved', {bubbles: true, composed: true}),
    );
  };

  readonly #onClose = async () => {
    const {community, poll} = this;
    if (!community || !poll) return;
    const closed = await this.work(async () => {
      this.poll = await community.polls.close(poll.id);
    });
    if (closed) this.done = this.say('closedPoll');
  };

  readonly #onChange = () => {
    const {poll} = this;
    if (!poll) return;
    this.written = this.#kept ?? writtenOf(poll);
    this.isChanging = true;
    this.done = '';
    return this.focusOn('question');
  };

  readonly #onRemove = () => {
    this.isRemoving = true;
    return this.focusOn('keep');
  };

  readonly #onKeep = () => {
    this.isRemoving = false;
    return this.focusOn('remove');
  };

  readonly #onRemoveNow = async () => {
    const {community, poll} = this;
    if (!community || !poll) return;
    const removed = await this.work(() => community.polls.remove(poll.id));
    this.isRemoving = false;
    if (!removed) return this.focusOn('remove');
    this.#forget();
    this.isRemoved = true;
    this.done = this.say('removedPoll');
    return this.focusOn('polls');
  };

  readonly #onDiscard = () => {
    this.#forget();
    this.failure = undefined;
    return this.poll ? this.focusOn('change') : undefined;
  };

  #forget() {
    box.forget(this.#draft);
    this.errors = new Map();
    this.written = emptyPoll();
    this.isChanging = false;
  }
}

define('townhall-admin-poll', PollScreen);

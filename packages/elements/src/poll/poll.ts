import type {Poll} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {PollVoteEvent} from '../events/poll-vote-event.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {explain, signedOut, type Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {isFocusLost} from '../internal/lost-focus.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {uniqueName} from '../internal/unique-name.js';
import {pollMessages} from '../messages/poll.js';
import {ballotForm} from './ballot-form.js';
import {PollController} from './poll-controller.js';
import styles from './poll.styles.js';
import {resultsView} from './results-view.js';

/**
 * Asks everybody one question, and shows what people chose.
 *
 * @tag townhall-poll
 * @slot empty - Shown while nothing is being asked.
 * @fires {ReadyEvent} townhall-ready - The poll is there for the first time.
 * @fires {PollVoteEvent} townhall-poll-vote - The visitor votes, or takes it back.
 * @fires {AuthRequiredEvent} townhall-auth-required - Voting needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart question - The question.
 * @csspart options - What can be chosen.
 * @csspart results - What people chose.
 * @csspart failure - What is said when something did not work.
 */
export class PollBox extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** Which poll, by its id; the latest one where it is left out. */
  @property() poll = '';

  /** Whose latest poll; the whole community's where it is left out. */
  @property() place = '';

  /** The level of the question among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Results that only voters see are read again, after so many seconds at the earliest. */
  @property({type: Number, attribute: 'refresh-seconds'}) refreshSeconds = 5;

  declare messages?: Overrides<typeof pollMessages> | undefined;

  readonly #say = speaker(this, pollMessages);
  readonly #announcer = new Announcer(this);
  readonly #controller = new PollController(this, () => ({
    community: this.community,
    poll: this.poll,
    place: this.place,
    pause: this.refreshSeconds * 1000,
    onFailure: this.#onFailure,
  }));
  #isReady = false;
  /** What is chosen and not sent; undefined where nothing was touched. */
  #choices: readonly number[] | undefined;
  /** Why the last vote was not counted. */
  #refusal: {failure?: Failure; text: string} | undefined;
  /** The visitor wants to see the other side. */
  #view: 'results' | 'ballot' | undefined;

  /** Reads the poll again. */
  async reload() {
    await this.#controller.reading.reload();
  }

  protected override updated() {
    if (this.#isReady || !this.#controller.poll) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {poll, reading} = this.#controller;
    return html`
      ${this.#renderFailure()}
      ${
        poll
          ? this.#renderPoll(poll)
          : reading.items
            ? html`<slot name="empty"
                ><p class="hint">${this.#say('noPoll')}</p></slot
              >`
            : reading.failure
              ? nothing
              : skeleton(1, this.#say('loading'))
      }
    `;
  }

  #renderFailure() {
    const {failure, items, wait} = this.#controller.reading;
    if (!failure) return nothing;
    return html`
      ${items ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void this.reload(),
        signInUrl: this.signInUrl,
      })}
    `;
  }

  #renderPoll(poll: Poll) {
    const {results} = this.#controller;
    const choices = this.#chosen;
    return html`
      <section aria-label=${uniqueName(this, this.#say('poll'))}>
        ${
          this.#isVoting(poll)
            ? ballotForm(poll, {
                say: this.#say,
                headingLevel: this.headingLevel,
                choices: this.#choices ?? choices,
                isSending: this.#controller.sending !== undefined,
                seesResults: results !== null && choices.length === 0,
                hasVoted: choices.length > 0,
                onChoose: this.#onChoose,
                onSubmit: this.#onSubmit,
                onBack: () => void this.#turn('results'),
              })
            : html`
                <div
                  class="question"
                  part="question"
                  role="heading"
                  aria-level=${this.headingLevel}
                  tabindex="-1"
                  dir="auto"
                >
                  ${poll.question}
                </div>
                ${
                  results
                    ? resultsView(poll, results, {
                        say: this.#say,
                        format: this.format,
                        choices,
                      })
                    : this.#renderOwn(poll, choices)
                }
                ${this.#renderActions(poll, choices)}
              `
        }
        ${this.#renderRefusal()} ${this.#renderAbout(poll)}
      </section>
    `;
  }

  /** What the viewer chose, where they may not see yet what others did. */
  #renderOwn(poll: Poll, choices: readonly number[]) {
    return html`
      <ul part="results" role="list">
        ${poll.options
          .filter(({id}) => choices.includes(id))
          .map(
            ({text}) =>
              html`<li>
                <span class="option" dir="auto">${text}</span>
                <span class="own">${this.#say('yourChoice')}</span>
              </li>`,
          )}
      </ul>
    `;
  }

  #renderActions(poll: Poll, choices: readonly number[]) {
    if (poll.state === 'closed') return nothing;
    if (choices.length === 0) {
      return html`<div class="actions">
        <button type="button" @click=${() => void this.#turn('ballot')}>
          ${this.#say('hideResults')}
        </button>
      </div>`;
    }
    if (!poll.changeable) {
      return html`<p class="hint">${this.#say('voteFinal')}</p>`;
    }
    return html`<div class="actions">
      <button
        type="button"
        class="change"
        @click=${() => void this.#turn('ballot')}
      >
        ${this.#say('changeVote')}
      </button>
      <button type="button" class="plain" @click=${() => void this.#send([])}>
        ${this.#say('takeBack')}
      </button>
    </div>`;
  }

  /** Is there from the beginning, so that what comes into it is heard. */
  #renderRefusal() {
    const {failure, text} = this.#refusal ?? {};
    return html`<div role="alert">
      ${
        failure?.kind === 'signed-out'
          ? html`<div part="failure" class="note">
              <p>${text}</p>
              ${
                this.signInUrl
                  ? html`<a class="button" href=${this.signInUrl}
                      >${this.#say('signIn')}</a
                    >`
                  : nothing
              }
            </div>`
          : text
            ? html`<div part="failure" class="note" data-kind="refused">
                <p>${text}</p>
              </div>`
            : nothing
      }
    </div>`;
  }

  #renderAbout(poll: Poll) {
    const voters = this.#controller.results?.voters ?? poll.voters;
    const {closesAt, state, resultsShown} = poll;
    const later =
      state === 'open' && !this.#controller.results
        ? resultsShown === 'after_close'
          ? this.#say('laterAfterClose')
          : this.#say('laterAfterVote')
        : '';
    return html`<div class="about">
      <p>
        ${voters > 0 ? this.#say('voters', {count: voters}) : this.#say('nobody')}
      </p>
      ${
        closesAt
          ? html`<p>
              ${
                state === 'closed'
                  ? this.#say('closedAt', {date: this.format.date(closesAt)})
                  : this.#say('closesAt', {
                      when: this.format.relative(closesAt),
                    })
              }
            </p>`
          : nothing
      }
      ${later ? html`<p>${later}</p>` : nothing}
    </div>`;
  }

  /** What counts as the viewer's vote, with one that is on its way. */
  get #chosen(): readonly number[] {
    const {sending, ballot} = this.#controller;
    return sending ?? ballot?.choices ?? [];
  }

  #isVoting({state}: Poll) {
    if (state === 'closed') return false;
    if (this.#controller.sending?.length) return false;
    if (this.#view === 'results') {
      return this.#controller.results === null && this.#chosen.length === 0;
    }
    return this.#view === 'ballot' || this.#chosen.length === 0;
  }

  readonly #onChoose = (choices: readonly number[]) => {
    this.#choices = choices;
    this.#refusal = undefined;
    this.requestUpdate();
  };

  readonly #onSubmit = async () => {
    const poll = this.#controller.poll;
    if (!poll) return;
    const choices = this.#choices ?? this.#chosen;
    const most = poll.maximumChoices;
    if (choices.length === 0) return this.#refuse(this.#say('chooseFirst'));
    if (choices.length > most)
      return this.#refuse(this.#say('tooMany', {most}));
    if (this.#controller.ballot?.can.vote.reason === 'sign_in_required') {
      return this.#sendAway();
    }
    await this.#send(choices);
  };

  async #send(choices: readonly number[]) {
    const poll = this.#controller.poll;
    if (!poll || this.#controller.sending) return;
    if (!this.dispatchEvent(new PollVoteEvent(poll.id, choices))) return;
    const wanted = this.#choices;
    this.#refusal = undefined;
    this.#choices = undefined;
    this.#view = undefined;
    try {
      await this.#controller.vote(choices);
      this.#announcer.announce(
        this.#say(choices.length > 0 ? 'counted' : 'takenBack'),
      );
    } catch (error) {
      // What was chosen is there still, to be sent again.
      this.#choices = wanted;
      const failure = explain(error);
      if (wanted) this.#view = 'ballot';
      if (failure.kind === 'signed-out') return this.#sendAway();
      const reason =
        failure.code === 'voting_closed'
          ? this.#say('closed')
          : failureText(failure, this.#say);
      this.#refuse(this.#say('notCounted', {reason}), failure);
      this.reportFailure(failure);
      if (failure.code === 'voting_closed') void this.reload();
    }
    await this.#keepFocus();
  }

  #sendAway() {
    if (this.askToSignIn('vote')) return;
    this.#refuse(this.#say('signInToVote'), signedOut);
  }

  #refuse(text: string, failure?: Failure) {
    this.#refusal = failure ? {text, failure} : {text};
    this.requestUpdate();
  }

  async #turn(view: 'results' | 'ballot') {
    this.#view = view;
    this.#choices = undefined;
    this.#refusal = undefined;
    this.requestUpdate();
    await this.#keepFocus();
  }

  /** What had the focus may be gone with the other side. */
  async #keepFocus() {
    await this.updateComplete;
    if (!isFocusLost()) return;
    this.renderRoot
      .querySelector<HTMLElement>('input:checked, input, .question')
      ?.focus();
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-poll': PollBox;
  }
}

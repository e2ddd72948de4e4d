import type {
  ManagedNotice,
  NoticeFigures,
  NoticeSource,
  Segment,
} from '@townhall/client';
import {define, failureText} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import * as box from '../draft-box.js';
import {errorsOf} from '../forms/errors-of.js';
import {
  emptyNotice,
  segments,
  withChange,
  withWords,
} from '../forms/notice-source.js';
import {groupsView} from '../forms/fields-view.js';
import {wordsView} from '../forms/words-view.js';
import {appFields, eventFields, noticeFields} from '../words/notice-fields.js';
import {AdminScreen} from './admin-screen.js';
import {figuresView} from './figures-view.js';
import './notice-preview.js';

/** Composes a notice: what it says to whom, where and when; and how it looks. */
export class NoticeScreen extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    noticeId: {attribute: false},
    managed: {state: true},
    source: {state: true},
    errors: {state: true},
    figures: {state: true},
    next: {state: true},
  };

  /** `new` for one that is not there yet. */
  noticeId = 'new';
  managed: ManagedNotice | undefined;
  source: NoticeSource | undefined;
  errors: ReadonlyMap<string, string> = new Map();
  figures: NoticeFigures | undefined;
  /** Whom words are added for next. */
  next: Segment | '' = '';

  protected override willUpdate(changed: PropertyValues<this>) {
    const isAnother =
      changed.has('noticeId') && this.noticeId !== this.managed?.id;
    if (changed.has('community') || isAnother) void this.#open();
  }

  protected override render() {
    const {source, managed, errors} = this;
    if (!source) return this.renderFailure();
    const filling = {
      values: source,
      errors,
      // Of what is written by then: two changes may come before it is drawn.
      onChange: (path: string, value: unknown) =>
        this.#set(withChange(this.source ?? source, path, value)),
    };
    return html`
      ${managed ? html`<p>${this.say(`state_${managed.state}`)}</p>` : nothing}
      <form novalidate @submit=${this.#onSubmit}>
        ${wordsView({
          filling,
          source,
          say: this.say,
          set: (changed, focus) => {
            this.#set(changed);
            if (focus !== undefined) void this.focusOn(focus);
          },
        })}
        ${this.#renderMoreWords(source)}
        ${groupsView(
          [
            ...(source.event ? [eventFields] : []),
            ...(source.apps ? [appFields] : []),
            ...noticeFields,
          ],
          filling,
        )}
        <div class="buttons">
          <button type="submit">${this.say('saveDraft')}</button>
          <button type="button" @click=${this.#onDiscard}>
            ${this.say('discard')}
          </button>
          ${
            managed?.state === 'running'
              ? html`<button type="button" @click=${this.#onEnd}>
                  ${this.say('endNotice')}
                </button>`
              : nothing
          }
        </div>
        ${this.#renderRefusal()} ${this.renderDone()}
      </form>
      ${
        managed
          ? html`<townhall-admin-notice-preview
              .community=${this.community}
              .notice=${managed.notice}
            ></townhall-admin-notice-preview>`
          : nothing
      }
      ${figuresView(this.figures, this.say, this.format)}
    `;
  }

  #renderMoreWords({words}: NoticeSource) {
    const others = segments.filter((segment) =>
      words.every((one) => one.segment !== segment),
    );
    const [first] = others;
    if (!first) return nothing;
    return html`<div class="buttons">
      <label for="more">${this.say('addWords')}</label>
      <select
        id="more"
        @change=${(event: Event) => {
          // Its options are segments.
          this.next = (event.target as HTMLSelectElement).value as Segment;
        }}
      >
        ${others.map(
          (segment) =>
            html`<option value=${segment} ?selected=${segment === this.next}>
              ${this.say(`segment_${segment}`)}
            </option>`,
        )}
      </select>
      <button
        type="button"
        @click=${() => {
          const next = others.find((segment) => segment === this.next) ?? first;
          if (this.source) this.#set(withWords(this.source, next));
        }}
      >
        ${this.say('add')}
      </button>
    </div>`;
  }

  #renderRefusal() {
    const {failure} = this;
    const reason = failure ? failureText(failure, this.say) : '';
    return html`<p role="alert" class=${failure ? 'note' : 'heard'}>
      ${failure ? this.say('notSaved', {reason}) : nothing}
    </p>`;
  }

  get #draft() {
    return `notice ${this.noticeId}`;
  }

  #set(source: NoticeSource) {
    this.source = source;
    box.write(this.#draft, source);
  }

  async #open() {
    const {community, noticeId} = this;
    if (!community) return;
    // Written by this screen alone.
    const draft = box.read(this.#draft) as NoticeSource | undefined;
    if (noticeId === 'new') {
      this.managed = this.figures = undefined;
      this.source = draft ?? emptyNotice();
      return;
    }
    await this.work(async () => {
      const managed = await community.moderation.notice(noticeId);
      if (noticeId !== this.noticeId) return;
      this.managed = managed;
      this.source = draft ?? managed.source;
      this.figures = await community.moderation.noticeFigures(noticeId);
    });
  }

  async #attempt(task: () => Promise<ManagedNotice | undefined>) {
    this.errors = new Map();
    const works = await this.work(() =>
      task()
        .then((managed) => {
          this.managed = managed;
          this.source = managed?.source;
        })
        .catch((error: unknown) => {
          this.errors = errorsOf(error);
          throw error;
        }),
    );
    if (!works) await this.focusOnError();
    else {
      await this.updateComplete;
      box.forget(this.#draft);
    }
    return works;
  }

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {community, source, managed} = this;
    if (!community || !source) return;
    const {moderation} = community;
    const saved = await this.#attempt(() =>
      managed
        ? moderation.changeNotice(managed.id, source, {
            revision: managed.revision,
          })
        : moderation.composeNotice(source),
    );
    if (!saved || !this.managed) return;
    this.done = this.say('saved');
    if (this.noticeId !== 'new') return;
    // From now on this is its address; the screen stays.
    this.noticeId = this.managed.id;
    history.replaceState(null, '', `/admin/notices/${this.managed.id}`);
    this.dispatchEvent(
      new Event('townhall-moved', {bubbles: true, composed: true}),
    );
  };

  readonly #onEnd = async () => {
    const {community, managed} = this;
    if (!community || !managed) return;
    const ended = await this.#attempt(() =>
      community.moderation.endNotice(managed.id),
    );
    if (ended) this.done = this.say('ended_notice');
  };

  readonly #onDiscard = () => {
    box.forget(this.#draft);
    this.errors = new Map();
    this.failure = undefined;
    void this.#open();
  };
}

define('townhall-admin-notice', NoticeScreen);

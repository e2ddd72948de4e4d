import type {Community, Notice, Segment} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import '@townhall/elements/announcements';
import '@townhall/elements/welcome';
import {html, nothing, type PropertyValues} from 'lit';
import {segments} from '../forms/notice-source.js';
import {AdminScreen} from './admin-screen.js';
import {alone, whatIsSeen, withOnly} from './notice-alone.js';

/** Shows a notice as readers of a segment get it, by the element that they get. */
export class NoticePreview extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    notice: {attribute: false},
    segment: {state: true},
    shown: {state: true},
    hasPrompts: {state: true},
  };

  notice: Notice | undefined;
  segment: Segment = 'guest';
  /** The community as if it had this notice alone; another one for each look. */
  shown: Community | undefined;
  hasPrompts = true;

  protected override willUpdate(changed: PropertyValues<this>) {
    const {notice, community} = this;
    if (!notice || !community) return;
    if (changed.has('community') || changed.has('notice')) {
      void this.work(async () => {
        const {appPrompts} = await community.moderation.noticeSettings();
        this.hasPrompts = appPrompts;
      });
    }
    const isAnother =
      changed.has('community') ||
      changed.has('notice') ||
      changed.has('segment');
    if (isAnother) this.shown = withOnly(notice, community);
  }

  protected override render() {
    const {notice, shown, segment} = this;
    if (!notice || !shown) return nothing;
    const isPrompt = notice.kind === 'app_prompt';
    return html`
      <h2>${this.say('preview')}</h2>
      <p class="hint">${this.say('previewUnsaved')}</p>
      <div class="field">
        <label for="as">${this.say('previewAs')}</label>
        <select id="as" @change=${this.#onSegment}>
          ${segments.map(
            (one) =>
              html`<option value=${one} ?selected=${one === segment}>
                ${this.say(`segment_${one}`)}
              </option>`,
          )}
        </select>
      </div>
      <p role="status">${this.#sentence(notice)}</p>
      ${
        isPrompt
          ? html`<p class="hint">
              ${this.say(this.hasPrompts ? 'previewApp' : 'previewNoPrompts')}
            </p>`
          : nothing
      }
      ${
        notice.kind === 'welcome'
          ? html`<townhall-welcome
              .preview=${segment}
              .community=${shown}
            ></townhall-welcome>`
          : html`<townhall-announcements
              .preview=${segment}
              .community=${shown}
            ></townhall-announcements>`
      }
    `;
  }

  #sentence(notice: Notice) {
    const {segment} = this;
    const seen = whatIsSeen(alone(notice), segment, this.format.locale);
    if ('why' in seen) return this.say(seen.why);
    if (seen.words === segment) return '';
    return this.say('previewInWords', {
      segment: this.say(`segment_${seen.words}`),
    });
  }

  readonly #onSegment = (event: Event) => {
    // Its options are segments.
    this.segment = (event.currentTarget as HTMLSelectElement).value as Segment;
  };
}

define('townhall-admin-notice-preview', NoticePreview);

import type {
  FigureSettings,
  ManagedNotice,
  NoticeFigures,
} from '@townhall/client';
import '@townhall/elements/community-stats';
import {define} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import {AdminScreen} from './admin-screen.js';

type Counted = ManagedNotice & {totals: NoticeFigures['totals'] | undefined};

const counted = ['seen', 'dismissed', 'completed', 'opened'] as const;

/** How the community is doing, and what became of each notice. */
export class FiguresScreen extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    settings: {state: true},
    notices: {state: true},
    next: {state: true},
  };

  settings: FigureSettings | undefined;
  notices: readonly Counted[] | undefined;
  next: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('community')) void this.#read();
  }

  protected override render() {
    const {settings, notices, next} = this;
    return html`
      <h2>${this.say('community')}</h2>
      <townhall-community-stats
        .community=${this.community}
      ></townhall-community-stats>
      ${
        settings
          ? html`<label class="check"
              ><input
                type="checkbox"
                .checked=${settings.public}
                @change=${this.#onPublic}
              />${this.say('figuresPublic')}</label
            >`
          : nothing
      }
      ${this.renderFailure()} ${this.renderDone()}
      <h2 id="notices">${this.say('noticeFigures')}</h2>
      ${notices || this.failure ? nothing : html`<p>${this.say('loading')}</p>`}
      ${notices?.length === 0 ? html`<p>${this.say('noNotices')}</p>` : nothing}
      ${notices && notices.length > 0 ? this.#renderTable(notices) : nothing}
      ${
        next === null
          ? nothing
          : html`<div class="buttons">
              <button type="button" @click=${() => this.#read(next)}>
                ${this.say('more')}
              </button>
            </div>`
      }
    `;
  }

  #renderTable(notices: readonly Counted[]) {
    return html`<div
      class="wide"
      role="region"
      tabindex="0"
      aria-labelledby="notices"
    >
      <table aria-labelledby="notices">
        <thead>
          <tr>
            <th scope="col">${this.say('notice')}</th>
            ${counted.map((what) => html`<th scope="col">${this.say(what)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${notices.map(
            ({id, source, totals}) =>
              html`<tr>
                <th scope="row">
                  <a href=${`/admin/notices/${id}`} dir="auto"
                    >${source.words[0]?.title ?? id}</a
                  >
                </th>
                ${counted.map(
                  (what) =>
                    html`<td>
                      ${totals ? this.format.number(totals[what]) : '–'}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #read(cursor?: string) {
    const {community} = this;
    if (!community) return;
    const {moderation, figures} = community;
    await this.work(async () => {
      this.settings ??= await figures.settings();
      const page = await moderation.notices({limit: 20, cursor});
      const more = await Promise.all(
        page.items.map(async (notice) => ({
          ...notice,
          totals: (await moderation.noticeFigures(notice.id)).totals,
        })),
      );
      this.notices = [...(cursor ? (this.notices ?? []) : []), ...more];
      this.next = page.next;
    });
  }

  readonly #onPublic = async (event: Event) => {
    // The listener is on this box only.
    const box = event.currentTarget as HTMLInputElement;
    const {community, settings} = this;
    if (!community || !settings) return;
    const saved = await this.work(async () => {
      this.settings = await community.figures.changeSettings({
        public: box.checked,
      });
    });
    if (saved) this.done = this.say('saved');
    else box.checked = settings.public;
  };
}

define('townhall-admin-figures', FiguresScreen);

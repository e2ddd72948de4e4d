import type {ManagedNotice} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import '../forms/notice-settings-form.js';
import {html, nothing, type PropertyValues} from 'lit';
import {AdminScreen} from './admin-screen.js';

/** Every notice, whatever its state, and what holds for all of them. */
export class Notices extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    notices: {state: true},
  };

  notices: readonly ManagedNotice[] | undefined;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('community') || !this.community) return;
    const {moderation} = this.community;
    void this.work(async () => {
      this.notices = (await moderation.notices({limit: 100})).items;
    });
  }

  protected override render() {
    const {notices} = this;
    return html`
      <div class="buttons">
        <a class="button primary" href="/admin/notices/new"
          >${this.say('newNotice')}</a
        >
      </div>
      ${this.renderFailure()}
      ${notices || this.failure ? nothing : html`<p>${this.say('loading')}</p>`}
      ${notices?.length === 0 ? html`<p>${this.say('noNotices')}</p>` : nothing}
      <ul class="tiles" role="list">
        ${(notices ?? []).map((one) => this.#renderNotice(one))}
      </ul>
      <townhall-admin-notice-settings
        .community=${this.community}
      ></townhall-admin-notice-settings>
    `;
  }

  #renderNotice({id, state, source}: ManagedNotice) {
    return html`<li>
      <a class="place" href=${`/admin/notices/${id}`}
        ><strong dir="auto">${source.words[0]?.title ?? id}</strong>
        <span>${this.say(`kind_${source.kind}`)}</span>
        <span class="hint">${this.say(`state_${state}`)}</span></a
      >
    </li>`;
  }
}

define('townhall-admin-notices', Notices);

import type {Poll} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import {AdminScreen} from './admin-screen.js';

/** Every poll, the latest first. */
export class Polls extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    polls: {state: true},
    next: {state: true},
  };

  polls: readonly Poll[] | undefined;
  next: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('community')) void this.#read();
  }

  protected override render() {
    const {polls, next} = this;
    return html`
      <div class="buttons">
        <a class="button primary" href="/admin/polls/new"
          >${this.say('newPoll')}</a
        >
      </div>
      ${this.renderFailure()}
      ${polls || this.failure ? nothing : html`<p>${this.say('loading')}</p>`}
      ${polls?.length === 0 ? html`<p>${this.say('noPolls')}</p>` : nothing}
      <ul class="tiles" role="list">
        ${(polls ?? []).map((poll) => this.#renderPoll(poll))}
      </ul>
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

  #renderPoll({id, question, state, voters}: Poll) {
    return html`<li>
      <a class="place" href=${`/admin/polls/${id}`}
        ><strong dir="auto">${question}</strong>
        <span>${this.say(`state_${state}`)}</span>
        <span class="hint">${this.say('voters', {count: voters})}</span></a
      >
    </li>`;
  }

  async #read(cursor?: string) {
    const {community} = this;
    if (!community) return;
    await this.work(async () => {
      const page = await community.polls.managed({cursor});
      this.polls = [...(cursor ? (this.polls ?? []) : []), ...page.items];
      this.next = page.next;
    });
  }
}

define('townhall-admin-polls', Polls);

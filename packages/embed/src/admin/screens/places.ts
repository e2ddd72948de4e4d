import type {Place} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {html, type PropertyValues} from 'lit';
import {AdminScreen} from './admin-screen.js';

/** Every place of the community, to choose whose rules to look at. */
export class Places extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    places: {state: true},
  };

  places: readonly Place[] | undefined;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('community') || !this.community) return;
    const {community} = this;
    void this.work(async () => {
      this.places = (await community.places.list()).items;
    });
  }

  protected override render() {
    const {places} = this;
    if (!places) {
      return this.failure
        ? this.renderFailure()
        : html`<p>${this.say('loading')}</p>`;
    }
    if (places.length === 0) return html`<p>${this.say('noPlaces')}</p>`;
    return html`<ul class="tiles" role="list">
      ${places.map(
        ({id, name, kind, description}) =>
          html`<li>
            <a class="place" href=${`/admin/places/${id}`}
              ><strong dir="auto">${name}</strong>
              <span>${this.say(`kind_${kind}`)}</span>
              <span class="hint" dir="auto">${description}</span></a
            >
          </li>`,
      )}
    </ul>`;
  }
}

define('townhall-admin-places', Places);

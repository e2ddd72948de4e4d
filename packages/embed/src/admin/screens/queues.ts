import type {Place, PlaceKind} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import '@townhall/elements/idea-board';
import '@townhall/elements/question-feed';
import '@townhall/elements/review-queue';
import {html, nothing, type PropertyValues} from 'lit';
import {AdminScreen} from './admin-screen.js';

/** What waits, with the widgets that staff has on every page. */
export class Queues extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    queue: {attribute: false},
    places: {state: true},
  };

  queue = '';
  places: readonly Place[] = [];

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('community') || !this.community) return;
    const {community} = this;
    void this.work(async () => {
      this.places = (await community.places.list()).items;
    });
  }

  protected override render() {
    const {community, queue} = this;
    return html`
      ${this.renderFailure()}
      ${
        queue === 'posts'
          ? html`<townhall-review-queue
              .community=${community}
              .headingLevel=${2}
            ></townhall-review-queue>`
          : nothing
      }
      ${
        queue === 'ideas'
          ? this.#renderPlaces(
              'board',
              ({id}) =>
                html`<townhall-idea-board
                  .community=${community}
                  .place=${id}
                  .headingLevel=${3}
                ></townhall-idea-board>`,
            )
          : nothing
      }
      ${
        queue === 'questions'
          ? this.#renderPlaces(
              'questions',
              ({id}) =>
                html`<townhall-question-feed
                  view="waiting"
                  .community=${community}
                  .place=${id}
                  .headingLevel=${3}
                ></townhall-question-feed>`,
            )
          : nothing
      }
    `;
  }

  #renderPlaces(wanted: PlaceKind, view: (place: Place) => unknown) {
    return this.places
      .filter(({kind}) => kind === wanted)
      .map(
        (place) =>
          html`<section aria-label=${place.name}>
            <h2 dir="auto">${place.name}</h2>
            ${view(place)}
          </section>`,
      );
  }
}

define('townhall-admin-queues', Queues);

import {html, nothing} from 'lit';
import type {TownhallElement} from '../internal/townhall-element.js';

/** Brings the tools of a field once somebody is in it; each has its own. */
export class Composing {
  readonly #host: TownhallElement;
  #isThere = false;

  constructor(host: TownhallElement) {
    this.#host = host;
  }

  /** For the `focus` of the field; without the tools one writes as well. */
  readonly bring = () => {
    void import('./define.js').then(
      () => {
        this.#isThere = true;
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  };

  /** The tools of the field with this id; 0 where it is counted already. */
  render(field: string, {longest = 20_000, pictures = false} = {}) {
    const {lang, community, messages} = this.#host;
    if (!this.#isThere) return nothing;
    return html`<townhall-composer
      for=${field}
      .longest=${longest}
      .pictures=${pictures}
      lang=${lang || nothing}
      .community=${community}
      .messages=${messages}
    ></townhall-composer>`;
  }

  /** The tags that others use, for the field of tags with this id. */
  renderTags(field: string, place: string) {
    const {lang, community, messages} = this.#host;
    if (!this.#isThere) return nothing;
    return html`<townhall-suggestions
      for=${field}
      lang=${lang || nothing}
      .place=${place}
      .community=${community}
      .messages=${messages}
    ></townhall-suggestions>`;
  }
}

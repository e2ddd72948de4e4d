import {html, nothing} from 'lit';
import type {TownhallElement} from '../internal/townhall-element.js';

/** Brings the tools of a text field once somebody is in it. */
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
}

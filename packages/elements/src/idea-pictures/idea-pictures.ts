import type {IdeaImage} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import controls from '../internal/controls.styles.js';
import {speaker} from '../internal/messages.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {shownPictureMessages} from '../messages/idea-pictures-shown.js';
import styles from './idea-pictures.styles.js';

/** Shows the pictures of an idea; each opens by itself in another tab. */
export class IdeaPictures extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** What there is to see, in order. */
  @property({attribute: false}) images: readonly IdeaImage[] = [];

  readonly #say = speaker(this, shownPictureMessages);

  protected override render() {
    const {images, community} = this;
    if (images.length === 0 || !community) return nothing;
    return html`
      <ul role="list" aria-label=${this.#say('pictures')}>
        ${images.map(
          (image, at) => html`<li>${this.#renderImage(image, at + 1)}</li>`,
        )}
      </ul>
    `;
  }

  #renderImage({url, width, height, alt}: IdeaImage, position: number) {
    const address = `${this.community?.address}/${url}`;
    const number = this.format.number(position);
    return html`
      <a href=${address} target="_blank" rel="noopener noreferrer">
        <img
          src=${address}
          width=${width}
          height=${height}
          loading="lazy"
          decoding="async"
          alt=${alt || this.#say('picture', {number})}
        /><span class="heard">${this.#say('newTab')}</span>
      </a>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-pictures': IdeaPictures;
  }
}

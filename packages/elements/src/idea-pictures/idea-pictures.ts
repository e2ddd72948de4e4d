import type {IdeaImage} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {speaker} from '../internal/messages.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {shownPictureMessages} from '../messages/idea-pictures-shown.js';
import '../pictures/define.js';
import styles from './idea-pictures.styles.js';

/** Shows the pictures of an idea; each opens by itself in another tab. */
export class IdeaPictures extends TownhallElement {
  static override styles = [tokens, styles];

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

  #renderImage(image: IdeaImage, position: number) {
    const {community, messages} = this;
    const number = this.format.number(position);
    const alt = image.alt || this.#say('picture', {number});
    return html`<townhall-picture
      .community=${community}
      .messages=${messages}
      .picture=${{...image, alt}}
    ></townhall-picture>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-pictures': IdeaPictures;
  }
}

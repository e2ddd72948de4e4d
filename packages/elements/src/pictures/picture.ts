import type {IdeaImage} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import controls from '../internal/controls.styles.js';
import {speaker} from '../internal/messages.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {pictureShownMessages} from '../messages/picture.js';
import './client-part.js';
import styles from './picture.styles.js';

/**
 * Shows a picture of a text or of an idea; it opens by itself in another tab. One
 * that others do not see yet is asked for once more with a key, for its author
 * and staff.
 */
export class Picture extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** Where it is, how large, and what it shows. */
  @property({attribute: false}) picture: IdeaImage | undefined;

  /** Where it is looked for in place of its own address. */
  @state() private keyed: string | undefined;
  @state() private isGone = false;

  readonly #say = speaker(this, pictureShownMessages);

  /** Texts are drawn in elements that know their community. */
  override connectedCallback() {
    const root = this.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : undefined;
    if (host instanceof TownhallElement) {
      this.community ??= host.community;
      this.messages ??= host.messages;
    }
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('picture');
    // The same again is not asked for again.
    if (!before || before.url === this.picture?.url) return;
    this.keyed = undefined;
    this.isGone = false;
  }

  protected override render() {
    const {picture, community} = this;
    if (!picture || !community) return nothing;
    const {width, height, alt} = picture;
    if (this.isGone) {
      return html`<span class="gone">${this.#say('pictureGone', {alt})}</span>`;
    }
    const address = `${community.address}/${this.keyed ?? picture.url}`;
    return html`
      <a href=${address} target="_blank" rel="noopener noreferrer">
        <img
          src=${address}
          width=${width}
          height=${height}
          loading="lazy"
          decoding="async"
          alt=${alt || this.#say('picture')}
          @error=${() => void this.#onError()}
        /><span class="heard">${this.#say('newTab')}</span>
      </a>
    `;
  }

  async #onError() {
    const {picture, community, keyed} = this;
    if (!picture || !community) return;
    const isKeyed = keyed !== undefined || picture.url.includes('?');
    const found = isKeyed
      ? undefined
      : await community.images.address(picture.id).catch(() => undefined);
    if (picture !== this.picture) return;
    this.keyed = found?.url;
    this.isGone = !found;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-picture': Picture;
  }
}

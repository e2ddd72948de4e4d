import type {Community, UploadedImage} from '@townhall/client';
import {html, nothing, type ReactiveController} from 'lit';
import type {Announcer} from '../internal/announcer.js';
import type {Say} from '../internal/messages.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {composerMessages} from '../messages/composer.js';
import {PictureSending} from '../pictures/picture-sending.js';
import {sendingView} from '../pictures/sending-view.js';
import {whyNotAdded} from '../pictures/why-not-added.js';

/** What is taken, for the browser's own dialogue. */
const pictureTypes = 'image/png,image/jpeg,image/webp,image/gif';

interface TextPicturesOptions {
  say: Say<typeof composerMessages>;
  announcer: Announcer;
  /** Whether this field takes pictures, where the community does. */
  isWanted: () => boolean;
  /** Pictures are about to be sent. */
  onBegin: () => void;
  /** Puts a picture into the text. */
  insert: (picture: UploadedImage) => void;
}

/** Pictures for a text: chosen, pasted or dropped, sent, and put into it. */
export class TextPictures implements ReactiveController {
  readonly #host: TownhallElement;
  readonly #options: TextPicturesOptions;
  readonly #underway: PictureSending;
  #known: Community | undefined;
  #isTaking = false;

  constructor(host: TownhallElement, options: TextPicturesOptions) {
    const {say, announcer, insert} = options;
    this.#host = host;
    this.#options = options;
    this.#underway = new PictureSending(host, {
      community: () => host.community,
      onAdded: (picture, {name}) => {
        insert(picture);
        announcer.announce(say('pictureAdded', {name}));
      },
      onFailed: (failure) => announcer.announce(whyNotAdded(failure, say)),
    });
    host.addController(this);
  }

  hostUpdate() {
    const {community} = this.#host;
    if (community === this.#known || !this.#options.isWanted()) return;
    this.#known = community;
    this.#isTaking = false;
    if (community) void this.#ask(community);
  }

  /** Whether there is a button for them. */
  get isTaking() {
    return this.#isTaking && this.#options.isWanted();
  }

  /** Lets the person choose files. */
  readonly choose = () =>
    this.#host.renderRoot
      .querySelector<HTMLInputElement>('input[type="file"]')
      ?.click();

  /** Takes pictures that were pasted or dropped; answers whether it did. */
  take(event: Event, data: DataTransfer | null): boolean {
    const files = [...(data?.files ?? [])].filter(({type}) =>
      type.startsWith('image/'),
    );
    if (!this.isTaking || files.length === 0) return false;
    event.preventDefault();
    this.#send(files);
    return true;
  }

  /** The field behind the button, and what is on its way. */
  render() {
    const {say} = this.#options;
    const {sending} = this.#underway;
    if (!this.isTaking) return nothing;
    return html`
      <input
        type="file"
        hidden
        multiple
        accept=${pictureTypes}
        @change=${this.#onChoice}
      />
      ${
        sending.length > 0
          ? html`<ul class="pictures" role="list">
              ${sending.map((one) =>
                sendingView(one, {say, pictures: this.#underway}),
              )}
            </ul>`
          : nothing
      }
    `;
  }

  readonly #onChoice = ({target}: Event) => {
    // The listener is on the choice of files only.
    const field = target as HTMLInputElement;
    this.#send([...(field.files ?? [])]);
    // So that the same file can be chosen again.
    field.value = '';
  };

  #send(files: readonly File[]) {
    this.#options.onBegin();
    this.#underway.add(files);
  }

  async #ask(community: Community) {
    const about = await community.about().catch(() => undefined);
    if (community !== this.#known) return;
    this.#isTaking = about?.capabilities.includes('texts.images') ?? false;
    this.#host.requestUpdate();
  }
}

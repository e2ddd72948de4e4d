import type {Announcer} from '../../internal/announcer.js';
import type {Failure} from '../../internal/failure.js';
import type {Say} from '../../internal/messages.js';
import type {TownhallElement} from '../../internal/townhall-element.js';
import type {ideaFormMessages} from '../../messages/idea-form.js';
import {whyNotAdded} from '../../pictures/why-not-added.js';
import type {FormView} from '../form-view.js';
import {mostPictures, type DraftPicture} from './draft-picture.js';
import {Pictures} from './pictures.js';
import {picturesField, takePictures} from './pictures-view.js';

interface FormPicturesOptions {
  say: Say<typeof ideaFormMessages>;
  announcer: Announcer;
  pictures: () => readonly DraftPicture[];
  write: (pictures: readonly DraftPicture[]) => void;
  onFailed: (failure: Failure) => void;
}

/** The pictures in the form: says what happens to them, and keeps the focus. */
export class FormPictures {
  readonly #host: TownhallElement;
  readonly #options: FormPicturesOptions;
  readonly #pictures: Pictures;

  constructor(host: TownhallElement, options: FormPicturesOptions) {
    const {say, announcer, pictures, write, onFailed} = options;
    this.#host = host;
    this.#options = options;
    this.#pictures = new Pictures(host, {
      community: () => host.community,
      pictures,
      write,
      onTooMany: () =>
        announcer.announce(
          say('picturesFull', {most: this.#number(mostPictures)}),
        ),
      onAdded: ({name}) => announcer.announce(say('pictureAdded', {name})),
      onFailed: (failure) => {
        announcer.announce(whyNotAdded(failure, say));
        onFailed(failure);
      },
    });
  }

  /** Whether something is still on its way. */
  get isBusy() {
    return this.#pictures.underway.isBusy;
  }

  /** Pictures were pasted into the form, perhaps. */
  readonly onPaste = (event: ClipboardEvent) =>
    takePictures(event, event.clipboardData, this.#pictures);

  render(view: FormView): unknown {
    return picturesField({
      ...view,
      pictures: this.#pictures,
      address: this.#host.community?.address ?? '',
      onMove: (at, by) => void this.#move(at, by),
      onRemove: (picture) => void this.#remove(picture),
    });
  }

  async #move(at: number, by: -1 | 1) {
    const {pictures, announcer, say} = this.#options;
    const {length, [at]: picture} = pictures();
    this.#pictures.move(at, by);
    const number = this.#number(at + by + 1);
    const of = this.#number(length);
    announcer.announce(say('pictureMoved', {number, of}));
    await this.#host.updateComplete;
    const button = (way: number) =>
      this.#find(`[data-move="${way} ${picture?.id}"]`);
    // At either end there is only the way back.
    (button(by) ?? button(-by))?.focus();
  }

  async #remove({id}: DraftPicture) {
    const {announcer, say} = this.#options;
    this.#pictures.remove(id);
    announcer.announce(say('pictureRemoved'));
    await this.#host.updateComplete;
    this.#find('#images')?.focus();
  }

  #find(selector: string) {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #number(value: number) {
    return this.#host.format.number(value);
  }
}

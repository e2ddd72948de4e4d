import type {Community} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Failure} from '../../internal/failure.js';
import {PictureSending} from '../../pictures/picture-sending.js';
import {moved, mostPictures, type DraftPicture} from './draft-picture.js';

interface PicturesOptions {
  community: () => Community | undefined;
  pictures: () => readonly DraftPicture[];
  write: (pictures: readonly DraftPicture[]) => void;
  /** More were chosen than are taken. */
  onTooMany: () => void;
  onAdded: (file: File) => void;
  onFailed: (failure: Failure) => void;
}

/** Sends the pictures of a draft, and keeps their order and words. */
export class Pictures implements ReactiveController {
  /** What did not arrive yet. */
  readonly underway: PictureSending;
  /** Whether this community takes pictures; false until that is known. */
  isTaking = false;

  readonly #host: ReactiveControllerHost;
  readonly #options: PicturesOptions;
  #known: Community | undefined;

  constructor(host: ReactiveControllerHost, options: PicturesOptions) {
    this.#host = host;
    this.#options = options;
    const {community, onAdded, onFailed} = options;
    this.underway = new PictureSending(host, {
      community,
      onAdded: (picture, file) => {
        this.#keep({...picture, alt: '', isDecorative: false});
        onAdded(file);
      },
      onFailed,
    });
    host.addController(this);
  }

  hostUpdate() {
    const community = this.#options.community();
    if (community === this.#known) return;
    this.#known = community;
    if (community) void this.#ask(community);
  }

  /** How many more are taken. */
  get room() {
    const {length} = this.#options.pictures();
    return mostPictures - length - this.underway.sending.length;
  }

  /** Sends these files, as many as there is room for. */
  add(files: readonly File[]) {
    if (files.length > this.room) this.#options.onTooMany();
    this.underway.add(files.slice(0, Math.max(0, this.room)));
  }

  /** Says what a picture shows, or that it only decorates. */
  tell(id: string, words: Partial<Pick<DraftPicture, 'alt' | 'isDecorative'>>) {
    const {pictures, write} = this.#options;
    write(pictures().map((one) => (one.id === id ? {...one, ...words} : one)));
  }

  /** Takes a picture out again. */
  remove(id: string) {
    const {pictures, write} = this.#options;
    write(pictures().filter((one) => one.id !== id));
  }

  /** Puts a picture a place earlier (-1) or later (1). */
  move(at: number, by: -1 | 1) {
    const {pictures, write} = this.#options;
    write(moved(pictures(), at, by));
  }

  async #ask(community: Community) {
    const about = await community.about().catch(() => undefined);
    if (community !== this.#known) return;
    this.isTaking = about?.capabilities.includes('ideas.images') ?? false;
    this.#host.requestUpdate();
  }

  /** The same file chosen twice is one picture. */
  #keep(picture: DraftPicture) {
    const {pictures, write} = this.#options;
    if (pictures().some(({id}) => id === picture.id)) return;
    write([...pictures(), picture]);
  }
}

import type {Community} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {explain, isAbort, type Failure} from '../../internal/failure.js';
import {moved, mostPictures, type DraftPicture} from './draft-picture.js';
import {fitPicture} from './fit-picture.js';

/** A file that is on its way, or did not arrive. */
export interface Sending {
  readonly file: File;
  /** Undefined while it is on its way. */
  readonly failure?: Failure | undefined;
  readonly cancel: () => void;
}

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
  /** What did not arrive yet, in the order in which it was chosen. */
  sending: readonly Sending[] = [];
  /** Whether this community takes pictures; false until that is known. */
  isTaking = false;

  readonly #host: ReactiveControllerHost;
  readonly #options: PicturesOptions;
  #known: Community | undefined;

  constructor(host: ReactiveControllerHost, options: PicturesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate() {
    const community = this.#options.community();
    if (community === this.#known) return;
    this.#known = community;
    if (community) void this.#ask(community);
  }

  hostDisconnected() {
    for (const {cancel} of this.sending) cancel();
  }

  /** How many more are taken. */
  get room() {
    const {length} = this.#options.pictures();
    return mostPictures - length - this.sending.length;
  }

  /** Whether something is still on its way. */
  get isBusy() {
    return this.sending.some(({failure}) => !failure);
  }

  /** Sends these files, as many as there is room for. */
  add(files: readonly File[]) {
    if (files.length > this.room) this.#options.onTooMany();
    for (const file of files.slice(0, Math.max(0, this.room))) {
      void this.#send(file);
    }
  }

  /** Sends again what did not arrive. */
  retry(sending: Sending) {
    this.drop(sending);
    void this.#send(sending.file);
  }

  /** Takes back what is on its way, or did not arrive. */
  drop(sending: Sending) {
    sending.cancel();
    this.#set(this.sending.filter((one) => one.file !== sending.file));
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

  async #send(file: File) {
    const community = this.#options.community();
    if (!community) return;
    const calling = new AbortController();
    const cancel = () => calling.abort();
    this.#set([...this.sending, {file, cancel}]);
    try {
      const {signal} = calling;
      const sent = await fitPicture(file);
      const picture = await community.ideas.addImage(sent, {signal});
      this.#settle(file);
      this.#keep({...picture, alt: '', isDecorative: false});
      this.#options.onAdded(file);
    } catch (error) {
      if (isAbort(error)) return;
      const failure = explain(error);
      this.#settle(file, {file, cancel, failure});
      this.#options.onFailed(failure);
    }
  }

  /** The same file chosen twice is one picture. */
  #keep(picture: DraftPicture) {
    const {pictures, write} = this.#options;
    if (pictures().some(({id}) => id === picture.id)) return;
    write([...pictures(), picture]);
  }

  #settle(file: File, failed?: Sending) {
    this.#set(
      this.sending.flatMap((one) =>
        one.file !== file ? [one] : failed ? [failed] : [],
      ),
    );
  }

  #set(sending: readonly Sending[]) {
    this.sending = sending;
    this.#host.requestUpdate();
  }
}

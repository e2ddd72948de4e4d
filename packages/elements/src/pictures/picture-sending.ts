import type {Community, UploadedImage} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {explain, isAbort, type Failure} from '../internal/failure.js';
import './client-part.js';
import {fitPicture} from './fit-picture.js';

/** A file that is on its way, or did not arrive. */
export interface Sending {
  readonly file: File;
  /** Undefined while it is on its way. */
  readonly failure?: Failure | undefined;
  readonly cancel: () => void;
}

interface PictureSendingOptions {
  community: () => Community | undefined;
  onAdded: (picture: UploadedImage, file: File) => void;
  onFailed: (failure: Failure) => void;
}

/** Sends pictures for what somebody writes, and keeps what did not arrive. */
export class PictureSending implements ReactiveController {
  /** What did not arrive yet, in the order in which it was chosen. */
  sending: readonly Sending[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #options: PictureSendingOptions;

  constructor(host: ReactiveControllerHost, options: PictureSendingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected() {
    for (const {cancel} of this.sending) cancel();
  }

  /** Whether something is still on its way. */
  get isBusy() {
    return this.sending.some(({failure}) => !failure);
  }

  /** Sends these files. */
  add(files: readonly File[]) {
    for (const file of files) void this.#send(file);
  }

  /** Sends again what did not arrive. */
  readonly retry = (sending: Sending) => {
    this.drop(sending);
    void this.#send(sending.file);
  };

  /** Takes back what is on its way, or did not arrive. */
  readonly drop = (sending: Sending) => {
    sending.cancel();
    this.#set(this.sending.filter((one) => one.file !== sending.file));
  };

  async #send(file: File) {
    const {community: read, onAdded, onFailed} = this.#options;
    const community = read();
    if (!community) return;
    const calling = new AbortController();
    const cancel = () => calling.abort();
    this.#set([...this.sending, {file, cancel}]);
    try {
      const {signal} = calling;
      const sent = await fitPicture(file);
      const picture = await community.images.add(sent, {signal});
      this.#settle(file);
      onAdded(picture, file);
    } catch (error) {
      if (isAbort(error)) return;
      const failure = explain(error);
      this.#settle(file, {file, cancel, failure});
      onFailed(failure);
    }
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

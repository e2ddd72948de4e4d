import {UnfitImage} from './unfit-image.js';

/** Reads bytes from front to end, and never beyond. */
export class ByteReader {
  position = 0;

  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd() {
    return this.position >= this.#bytes.length;
  }

  /** The next so many bytes. */
  take(length: number): Uint8Array {
    return this.#bytes.subarray(this.#move(length), this.position);
  }

  /** What was read since then. */
  since(start: number): Uint8Array {
    return this.#bytes.subarray(start, this.position);
  }

  uint8() {
    return this.#view.getUint8(this.#move(1));
  }

  uint16({littleEndian = false} = {}) {
    return this.#view.getUint16(this.#move(2), littleEndian);
  }

  uint32({littleEndian = false} = {}) {
    return this.#view.getUint32(this.#move(4), littleEndian);
  }

  /** Three bytes, the lowest first. */
  uint24() {
    const [low = 0, middle = 0, high = 0] = this.take(3);
    return low | (middle << 8) | (high << 16);
  }

  /** So many characters. */
  text(length: number) {
    return String.fromCharCode(...this.take(length));
  }

  /** Goes on to the next byte of this value, which has to come. */
  seek(byte: number) {
    const found = this.#bytes.indexOf(byte, this.position);
    if (found < 0) throw new UnfitImage('broken');
    this.position = found;
  }

  #move(length: number) {
    const from = this.position;
    if (from + length > this.#bytes.length) throw new UnfitImage('broken');
    this.position += length;
    return from;
  }
}

/** One piece of bytes made of several. */
export function joined(parts: readonly (Uint8Array | readonly number[])[]) {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** The bytes of these characters, each less than 256. */
export const bytesOf = (text: string) =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The lowest byte first. */
export const littleEndian = (value: number, length: number) =>
  Array.from({length}, (_, at) => Math.floor(value / 256 ** at) % 256);

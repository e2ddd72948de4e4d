/** A file that is not taken. */
export class UnfitImage extends Error {
  readonly reason: 'unknown' | 'broken' | 'too_large';

  constructor(reason: UnfitImage['reason']) {
    super(`The picture is ${reason}`);
    this.reason = reason;
  }
}

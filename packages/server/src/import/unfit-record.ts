/** A record that is right by itself does not fit what is there. */
export class UnfitRecordError extends Error {
  override name = 'UnfitRecordError' as const;
}

/** Leaves a record out, and says why in a sentence. */
export function unfit(message: string): never {
  throw new UnfitRecordError(message);
}

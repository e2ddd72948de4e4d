/** A `.value` is compared with what has been typed wherever it is drawn. */
export const live = <Value>(value: Value) => value;

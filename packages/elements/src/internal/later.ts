/** Does something after so many milliseconds; the answer calls it off. */
export type Later = (milliseconds: number, act: () => void) => () => void;

/** By the clock of the page. */
export const later: Later = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

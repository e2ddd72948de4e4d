/** Does the work later; the answer calls it off. Handed in for tests. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

/** Real time, which does not keep a process alive. */
export const scheduleInBackground: Schedule = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

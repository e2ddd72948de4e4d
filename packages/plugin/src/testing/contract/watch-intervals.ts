/** Counts the intervals of this thread that are begun and not ended. */
export function watchIntervals() {
  const {setInterval: begin, clearInterval: stop} = globalThis;
  const running = new Set<unknown>();
  // The same but for the counting.
  globalThis.setInterval = ((...given: Parameters<typeof begin>) => {
    const timer = begin(...given);
    running.add(timer);
    return timer;
  }) as typeof begin;
  globalThis.clearInterval = ((timer: Parameters<typeof stop>[0]) => {
    running.delete(timer);
    stop(timer);
  }) as typeof stop;
  return {
    running: () => running.size,
    end() {
      for (const timer of running) {
        stop(timer as Parameters<typeof stop>[0]); // what `begin` gave
      }
      globalThis.setInterval = begin;
      globalThis.clearInterval = stop;
    },
  };
}

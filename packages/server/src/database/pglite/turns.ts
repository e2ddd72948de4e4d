/** How long embedded queries may run one after another before others get a turn. */
const sliceMilliseconds = 4;

/**
 * PGlite computes in this thread and answers in microtasks: without a pause, a
 * busy queue would starve timers, sockets and event streams.
 */
export function turnTaker(): () => Promise<void> {
  let turnStarted = performance.now();
  return async () => {
    if (performance.now() - turnStarted < sliceMilliseconds) return;
    await nextTurn();
    turnStarted = performance.now();
  };
}

/** Lets timers, sockets and whoever else waits go first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    // Browsers hold nested timeouts back by 4 ms, messages not at all.
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

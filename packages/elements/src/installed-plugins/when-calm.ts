/** Settles when the page is there and has nothing better to do. */
export async function whenCalm(signal: AbortSignal) {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      addEventListener('load', resolve, {once: true, signal});
    });
  }
  await new Promise<void>((resolve) => {
    // Not every browser says when it is idle.
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), {timeout: 2_000});
    } else setTimeout(resolve, 200);
  });
  signal.throwIfAborted();
}

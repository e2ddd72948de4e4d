const pause = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Loads once, however often it is asked. Tries again twice, and gives up after
 * ten seconds; a failure is forgotten, so that asking later tries anew.
 */
export function lazily<Loaded>(load: () => Promise<Loaded>) {
  let loading: Promise<Loaded> | undefined;

  const again = (ms: number) => () => pause(ms).then(load);
  const patiently = () =>
    Promise.race([
      load().catch(again(500)).catch(again(2_000)),
      pause(10_000).then(() => Promise.reject(new Error('too slow'))),
    ]);

  return () =>
    (loading ??= patiently().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

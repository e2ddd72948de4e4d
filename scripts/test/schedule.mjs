/**
 * Runs steps in their order, `lanes` of them at once, and one that comes `after`
 * another when that one is over. A step that `waits` takes no lane. A step whose
 * forerunner is not among these begins at once. Resolves with what `run` answers
 * for each, in the order in which they ended.
 */
export async function schedule(steps, {lanes, run}) {
  const waiting = [...steps];
  const unfinished = new Set(steps.map(({name}) => name));
  const running = new Set();
  const results = [];
  let busy = 0;

  const mayBegin = ({after, waits}) =>
    !unfinished.has(after) && (waits || busy < lanes);

  async function work(step) {
    busy += step.waits ? 0 : 1;
    results.push(await run(step));
    busy -= step.waits ? 0 : 1;
    unfinished.delete(step.name);
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(mayBegin);
    if (next >= 0) {
      const [step] = waiting.splice(next, 1);
      const done = work(step).finally(() => running.delete(done));
      running.add(done);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      const names = waiting.map(({name}) => name).join(', ');
      throw new Error(`These steps wait for each other: ${names}`);
    }
  }
  return results;
}

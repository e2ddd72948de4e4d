import {limits} from '../limits.js';

/** Lets everything that is under way without waiting for time come about. */
export async function wait() {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
}

/** So late, in milliseconds, a view that has changed is drawn again at most. */
export const redrawnAfter = 1_000 / limits.rendersPerSecond + 20;

/** Lets views be drawn again: that a plugin does in its own time. */
export async function waitForDrawing() {
  await new Promise<void>((resolve) => setTimeout(resolve, redrawnAfter));
  await wait();
}

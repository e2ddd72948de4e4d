import {waitUntil} from '@open-wc/testing';

/** Waits for something to become true; with patience for a busy machine. */
export const until = (claim: () => unknown, otherwise?: string) =>
  waitUntil(claim, otherwise, {interval: 20, timeout: 20_000});

import {SqlError} from './sql-error.js';

/** What a retry waits with; handed in so that tests need not wait. */
export interface RetryPolicy {
  /** At least 0 and below 1. */
  random(): number;
  delay(milliseconds: number): Promise<void>;
}

/** Waits with real time and real chance. */
export const patientRetry: RetryPolicy = {
  random: () => Math.random(),
  delay: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};

const retries = 5;
const firstDelayMilliseconds = 10;

/** Does the work again, at most five times, where the database asks for it. */
export async function retrying<Result>(
  {random, delay}: RetryPolicy,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let retry = 0; ; retry++) {
    try {
      return await work();
    } catch (error) {
      if (retry === retries || !asksForRetry(error)) throw error;
    }
    // Full jitter: the rivals that collided must not meet again.
    await delay(random() * firstDelayMilliseconds * 2 ** retry);
  }
}

function asksForRetry(error: unknown) {
  if (!(error instanceof SqlError)) return false;
  const {code, message} = error;
  return (
    code === '40001' ||
    code === '40P01' ||
    // Prepared before a migration changed its columns; prepares anew.
    (code === '0A000' && message.includes('cached plan'))
  );
}

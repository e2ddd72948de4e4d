import type {CommunityContext} from '../context.js';
import {flagBursts} from './flag-bursts.js';
import {lastRecount, recount} from './recount.js';

/** Totals, ballots and ledger did not say the same. */
export class MiscountError extends Error {
  override name = 'MiscountError' as const;
}

/** The hour of the night, in UTC, in which everything is counted anew. */
const countingHour = 3;
const nearlyADay = 20 * 60 * 60 * 1_000;

/**
 * Looks after the votes of one community: flags bursts, and proves each night
 * that totals, ballots and ledger are equal. It changes none of them.
 */
export class VoteWatch {
  readonly #context: CommunityContext;
  #hasNews = true;

  constructor(context: CommunityContext) {
    this.#context = context;
  }

  /** Something was written, perhaps votes. */
  wrote(): void {
    this.#hasNews = true;
  }

  /** Takes a look; throws where something does not add up. */
  async look(): Promise<void> {
    if (this.#hasNews) {
      this.#hasNews = false;
      await flagBursts(this.#context);
    }
    if (await this.#isTimeToCount()) await this.#count();
  }

  async #isTimeToCount() {
    const now = this.#context.clock();
    if (now.getUTCHours() !== countingHour) return false;
    const last = await lastRecount(this.#context);
    return last === null || now.getTime() - last.getTime() > nearlyADay;
  }

  async #count() {
    const {mismatches} = await recount(this.#context);
    if (mismatches.length === 0) return;
    const some = mismatches.slice(0, 10).map(({idea}) => idea);
    throw new MiscountError(
      `The totals of ${mismatches.length} ideas in ${this.#context.communityId} are not what their ballots say: ${some.join(', ')}. Look at them with a recount, and have it repair them.`,
    );
  }
}

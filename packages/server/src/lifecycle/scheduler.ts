import type {CommunityContext} from '../community/context.js';
import {advanceIdeas} from './advance-ideas.js';
import {advancePosts, nextDuePost} from './advance-posts.js';
import {advancePolls, nextDuePoll} from './advance-polls.js';
import {advanceQuestions} from './advance-questions.js';
import {sweepImages} from '../community/images/sweep-images.js';
import {
  lapseAdvocates,
  nextLapse,
} from '../community/points/settle-advocates.js';
import {nextDue} from './due-ideas.js';
import {nextDueQuestion} from './due-questions.js';

/** However quiet it is, a look is taken this often: others write as well. */
const mostMilliseconds = 60_000;

/** What was sent and not used is looked for this often. */
const sweepMilliseconds = 3_600_000;

/** Moves the ideas of one community on, when there is something to do. */
export class Scheduler {
  readonly #context: CommunityContext;
  /** When to look next: a moment of the community's clock. */
  #nextLook = Number.NEGATIVE_INFINITY;
  #lastLook = Number.POSITIVE_INFINITY;
  #nextSweep = Number.NEGATIVE_INFINITY;

  constructor(context: CommunityContext) {
    this.#context = context;
  }

  /** Something was written, and may have brought a nearer deadline. */
  wrote(): void {
    this.#nextLook = Number.NEGATIVE_INFINITY;
  }

  /** Does what is due; costs no query while nothing can be. */
  async tick(): Promise<void> {
    const now = this.#context.clock().getTime();
    // A clock that went back must not put off the next look.
    if (now >= this.#lastLook && now < this.#nextLook) return;
    await advanceIdeas(this.#context);
    await advanceQuestions(this.#context);
    await advancePosts(this.#context);
    await advancePolls(this.#context);
    await lapseAdvocates(this.#context);
    await this.#sweep(now);
    const due = earliest([
      await nextDue(this.#context),
      await nextDueQuestion(this.#context),
      await nextLapse(this.#context),
      await nextDuePost(this.#context),
      await nextDuePoll(this.#context),
    ]);
    this.#lastLook = now;
    this.#nextLook = Math.min(now + mostMilliseconds, due);
  }

  async #sweep(now: number) {
    // A clock that went back sweeps no later for it.
    if (now < this.#nextSweep && now >= this.#nextSweep - sweepMilliseconds) {
      return;
    }
    await sweepImages(this.#context);
    this.#nextSweep = now + sweepMilliseconds;
  }
}

const earliest = (moments: readonly (Date | null)[]) =>
  Math.min(...moments.map((at) => at?.getTime() ?? Number.POSITIVE_INFINITY));

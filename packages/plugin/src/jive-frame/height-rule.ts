import {Bucket} from '../host/line/bucket.js';
import {limits} from '../limits.js';

/** So many heights within so long, with nobody touching anything, are a loop. */
const loop = {changes: 20, within: 2_000, pause: 5_000};

/** Decides how high a tile's frame becomes, whatever the tile asks for. */
export class HeightRule {
  readonly #now: () => number;
  readonly #bucket: Bucket;
  #height = 0;
  #changes: number[] = [];
  #pausedUntil = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.#bucket = new Bucket(
      limits.resizesPerSecond,
      limits.resizesPerSecond,
      now,
    );
  }

  /** Whether it has been stopped for a while because it never ended. */
  get isLooping() {
    return this.#now() < this.#pausedUntil;
  }

  /** The height to take now; undefined where all stays as it is. */
  take(asked: unknown): number | undefined {
    if (typeof asked !== 'number' || !Number.isFinite(asked) || asked <= 0) {
      return undefined;
    }
    const height = Math.min(Math.round(asked), limits.frameHeight);
    if (Math.abs(height - this.#height) <= 1 || this.isLooping)
      return undefined;
    if (!this.#bucket.take()) return undefined;
    const now = this.#now();
    this.#changes = this.#changes.filter((at) => now - at < loop.within);
    this.#changes.push(now);
    if (this.#changes.length > loop.changes) {
      this.#pausedUntil = now + loop.pause;
      this.#changes = [];
      return undefined;
    }
    this.#height = height;
    return height;
  }

  /** Somebody pressed something: what changes now has a reason. */
  touched() {
    this.#changes = [];
  }
}

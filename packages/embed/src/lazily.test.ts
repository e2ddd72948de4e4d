import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {lazily} from './lazily.js';

describe('lazily', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const failing = (times: number) => {
    let calls = 0;
    return vi.fn(async () => {
      calls += 1;
      if (calls <= times) throw new Error(`failure ${calls}`);
      return 'loaded';
    });
  };

  it('loads once for all who ask', async () => {
    const load = failing(0);
    const ask = lazily(load);
    expect(load).not.toHaveBeenCalled();

    await expect(Promise.all([ask(), ask()])).resolves.toEqual([
      'loaded',
      'loaded',
    ]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('tries twice more, each time after a longer pause', async () => {
    const load = failing(2);
    const asked = lazily(load)();

    await vi.advanceTimersByTimeAsync(499);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(load).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(asked).resolves.toBe('loaded');
  });

  it('gives up after the third failure, and starts anew when asked again', async () => {
    const load = failing(3);
    const ask = lazily(load);
    const first = expect(ask()).rejects.toThrow('failure 3');
    await vi.advanceTimersByTimeAsync(2_500);
    await first;

    await expect(ask()).resolves.toBe('loaded');
  });

  it('does not wait longer than ten seconds', async () => {
    const asked = lazily(() => new Promise(() => {}))();
    const failed = expect(asked).rejects.toThrow('too slow');
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
  });
});

/** How many ideas may be moved on in one transaction; few sizes, few plans. */
const sizes = [2, 5, 10, 20, 50] as const;

/**
 * Others wait while a batch is written: on the embedded database all of them,
 * since it has one session. So long a batch may take, in milliseconds.
 */
const aim = 60;

/**
 * How large the next batch is, by how long the last one took: half as large and
 * less where it took too long, one size up where it took less than half the aim.
 */
export function nextBatch(size: number, milliseconds: number): number {
  const fits = (size * aim) / Math.max(milliseconds, 1);
  if (milliseconds > aim) {
    return sizes.findLast((one) => one < size && one <= fits) ?? sizes[0];
  }
  if (milliseconds * 2 >= aim) return size;
  return sizes.find((one) => one > size) ?? size;
}

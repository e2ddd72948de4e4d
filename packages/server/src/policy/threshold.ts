import type {Threshold} from '@townhall/client';

/** Whether these totals make an absolute threshold. */
export function makesThreshold(
  threshold: Threshold | null,
  {up, down}: {up: number; down: number},
): boolean {
  if (threshold?.kind !== 'absolute') return false;
  const {metric, value, minimumVoters} = threshold;
  const voters = up + down;
  if (voters < minimumVoters || voters === 0) return false;
  const reached = {net: up - down, up, ratio: (up * 100) / voters}[metric];
  return reached >= value;
}

import {isAbort} from '../internal/failure.js';

/** What became of the wish to share a link. */
export type Shared = 'shared' | 'copied' | 'cancelled' | 'shown';

/**
 * Hands a link to the device's own sharing, or else to the clipboard; where
 * neither is there, it is to be shown.
 */
export async function share(url: string, title: string): Promise<Shared> {
  try {
    if (navigator.share) {
      await navigator.share({url, title});
      return 'shared';
    }
  } catch (error) {
    if (isAbort(error)) return 'cancelled';
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'shown';
  }
}

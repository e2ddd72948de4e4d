/**
 * The one thing this package keeps in a guest's browser, and only once they
 * have closed a notice: `{"<community id> <notice id>": <version>}`.
 */
export const guestDismissalsKey = 'townhall-dismissals';

/** Where storage is forbidden or full, this page alone remembers. */
export const onThisPage: {versions: Readonly<Record<string, number>>} = {
  versions: {},
};

/** What guests have closed on this device, in any community. */
export function guestDismissals(): [key: string, version: number][] {
  let stored: unknown;
  try {
    stored = JSON.parse(localStorage.getItem(guestDismissalsKey) ?? '{}');
  } catch {
    // Forbidden, or somebody else's.
  }
  // Whatever else stands there equals no version of a notice.
  return Object.entries({...(stored as object), ...onThisPage.versions});
}

/**
 * The one thing this package keeps in a guest's browser, and only once they
 * have closed a notice: `{"<community id> <notice id>": [<version>, <when>,
 * <until when or null>]}`, in milliseconds of this device's clock.
 */
export const guestDismissalsKey = 'townhall-dismissals';

/** What stands under one key; a lone number is the version, as it once was. */
export type KeptDismissal =
  | number
  | readonly [version: number, at: number, until: number | null];

/** Where storage is forbidden or full, this page alone remembers. */
export const onThisPage: {kept: Readonly<Record<string, KeptDismissal>>} = {
  kept: {},
};

/** What guests have closed on this device, in any community. */
export function guestDismissals(): [key: string, kept: KeptDismissal][] {
  let stored: unknown;
  try {
    stored = JSON.parse(localStorage.getItem(guestDismissalsKey) ?? '{}');
  } catch {
    // Forbidden, or somebody else's.
  }
  // Whatever else stands there is a version of no notice.
  return Object.entries({...(stored as object), ...onThisPage.kept});
}

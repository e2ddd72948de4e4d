import type {Community, Notice} from '@townhall/client';
import {
  guestDismissals,
  guestDismissalsKey,
  onThisPage,
} from '../guest-dismissals.js';

/** A notice and the version of it that somebody has closed. */
export type Closed = readonly [notice: string, version: number];

/**
 * What guests have closed in this community. It is asked who it is: another one
 * on this page may use the same ids.
 */
export async function closedByGuests(community: Community): Promise<Closed[]> {
  const prefix = await keyOf(community, '');
  return guestDismissals()
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, version]) => [key.slice(prefix.length), version]);
}

/** Keeps on this device that a notice is closed, or with null that it is not. */
export async function rememberForGuests(
  community: Community,
  notice: string,
  version: number | null,
) {
  const versions = new Map(guestDismissals());
  const key = await keyOf(community, notice);
  if (version === null) versions.delete(key);
  else versions.set(key, version);
  const kept = Object.fromEntries(versions);
  try {
    localStorage.setItem(guestDismissalsKey, JSON.stringify(kept));
    onThisPage.versions = {};
  } catch {
    onThisPage.versions = kept;
  }
}

/** What a reader closed as a guest is closed for their account as well. */
export async function takeOver(
  community: Community,
  notices: readonly Notice[],
): Promise<Closed[]> {
  const closed = new Map(await closedByGuests(community));
  const covered = notices.filter(
    ({id, version}) => (closed.get(id) ?? -Infinity) >= version,
  );
  return covered.map(({id, version}) => {
    community.notices.dismiss({notice: id, version}).then(
      () => rememberForGuests(community, id, null),
      // It stays on the device, and the next visit tries again.
      () => undefined,
    );
    return [id, version];
  });
}

const keyOf = async (community: Community, notice: string) =>
  `${(await community.about()).id} ${notice}`;

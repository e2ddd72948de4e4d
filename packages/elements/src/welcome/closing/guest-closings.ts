import type {Community, Notice} from '@townhall/client';
import type {ClosedNotice} from '@townhall/client/parts/choose-notices';
import {
  guestDismissals,
  guestDismissalsKey,
  onThisPage,
  type KeptDismissal,
} from '../guest-dismissals.js';

/**
 * What guests have closed in this community. It is asked who it is: another one
 * on this page may use the same ids.
 */
export async function closedByGuests(
  community: Community,
): Promise<ClosedNotice[]> {
  const prefix = await keyOf(community, '');
  return guestDismissals()
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, kept]) => closingFrom(key.slice(prefix.length), kept));
}

/**
 * The device's clock wrote it, and the same clock reads it: what it says lies
 * ahead was written by a clock that was wrong, and holds for good.
 */
function closingFrom(notice: string, kept: KeptDismissal): ClosedNotice {
  const [version, at, until] = Array.isArray(kept) ? kept : [kept, null, null];
  const isPast = typeof at === 'number' && at <= Date.now();
  return {
    notice,
    version: Number(version),
    at: isPast ? at : null,
    until: isPast && typeof until === 'number' ? until : null,
  };
}

/** Keeps on this device that a notice is closed, or with null that it is not. */
export async function rememberForGuests(
  community: Community,
  notice: string,
  closing: ClosedNotice | null,
) {
  const all = new Map(guestDismissals());
  const key = await keyOf(community, notice);
  if (closing === null) all.delete(key);
  else all.set(key, [closing.version, Date.now(), closing.until]);
  const kept = Object.fromEntries(all);
  try {
    localStorage.setItem(guestDismissalsKey, JSON.stringify(kept));
    onThisPage.kept = {};
  } catch {
    onThisPage.kept = kept;
  }
}

/** What a reader closed as a guest is closed for their account as well. */
export async function takeOver(
  community: Community,
  notices: readonly Notice[],
): Promise<ClosedNotice[]> {
  const closed = await closedByGuests(community);
  const covered = closed.filter((one) =>
    notices.some(
      ({id, version}) => id === one.notice && one.version >= version,
    ),
  );
  return covered.map((one) => {
    const {notice, version, until} = one;
    const later = until !== null && until > Date.now();
    const draft = {notice, version, ...(later && {later})};
    // What was put off and has come back need not be told.
    const told =
      until === null || later
        ? community.notices.dismiss(draft)
        : Promise.resolve();
    told.then(
      () => rememberForGuests(community, notice, null),
      // It stays on the device, and the next visit tries again.
      () => undefined,
    );
    return one;
  });
}

const keyOf = async (community: Community, notice: string) =>
  `${(await community.about()).id} ${notice}`;

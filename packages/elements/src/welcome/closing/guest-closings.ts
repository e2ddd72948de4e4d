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
  ahead: number,
): Promise<ClosedNotice[]> {
  const prefix = await keyOf(community, '');
  return guestDismissals()
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, kept]) => closingFrom(key.slice(prefix.length), kept, ahead));
}

/**
 * The device's clock wrote it, and the same clock reads it; what comes out is the
 * server's time. What lies ahead was written by a clock that was wrong, and
 * holds for good.
 */
function closingFrom(
  notice: string,
  kept: KeptDismissal,
  ahead: number,
): ClosedNotice {
  const [version, at, until] = Array.isArray(kept) ? kept : [kept, null, null];
  const isPast = typeof at === 'number' && at <= Date.now();
  return {
    notice,
    version: Number(version),
    at: isPast ? at + ahead : null,
    until: isPast && typeof until === 'number' ? until + ahead : null,
  };
}

/** Keeps on this device that a notice is closed, or with null that it is not. */
export async function rememberForGuests(
  community: Community,
  notice: string,
  closing: ClosedNotice | null,
  ahead = 0,
) {
  const key = await keyOf(community, notice);
  // Read and written without a pause: another tab may be writing, too.
  const all = new Map(guestDismissals());
  if (closing === null) all.delete(key);
  else {
    const {version, at, until} = closing;
    all.set(key, [
      version,
      Math.floor((at ?? 0) - ahead),
      until === null ? null : Math.floor(until - ahead),
    ]);
  }
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
  ahead: number,
): Promise<ClosedNotice[]> {
  const closed = await closedByGuests(community, ahead);
  const covered = closed.filter((one) =>
    notices.some(
      ({id, version}) => id === one.notice && one.version >= version,
    ),
  );
  return covered.map((one) => {
    const {notice, version, until} = one;
    const later = until !== null && until > Date.now() + ahead;
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

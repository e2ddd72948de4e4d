/**
 * What a guest's browser keeps, and only once they have chosen a track:
 * `{"<community id>": "<track id>"}`.
 */
export const guestTrackKey = 'townhall-track';

/** Where storage is forbidden or full, this page alone remembers. */
let onThisPage: Record<string, string> = {};

/** What a guest chose in this community on this device. */
export function guestTrack(community: string): string | null {
  const track = all()[community];
  return typeof track === 'string' ? track : null;
}

/** Keeps what a guest chooses, or with null that they chose nothing. */
export function keepGuestTrack(community: string, track: string | null) {
  const {[community]: _before, ...others} = all();
  const kept = track === null ? others : {...others, [community]: track};
  onThisPage = {};
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(guestTrackKey);
    else localStorage.setItem(guestTrackKey, JSON.stringify(kept));
  } catch {
    onThisPage = kept;
  }
}

function all(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(
      localStorage.getItem(guestTrackKey) ?? '{}',
    );
    // Whatever else stands there is the name of no track.
    return {...(kept as Record<string, string>), ...onThisPage};
  } catch {
    return onThisPage;
  }
}

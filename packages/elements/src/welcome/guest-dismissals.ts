import type {Dismissal, Notice} from '@townhall/client';

/**
 * The one thing this package keeps in a guest's browser, and only once they
 * have closed a notice: `{"<notice id>": <version>}`.
 */
export const guestDismissalsKey = 'townhall-dismissals';

type Versions = Record<string, number>;

/** Where storage is forbidden or full, this page alone remembers. */
let memory: Versions = {};

/** What guests have closed on this device. */
export const guestDismissals = {
  /** Somebody has closed something here: do not hold space for it. */
  hasAny: () => Object.keys(read()).length > 0,

  covers: ({id, version}: Notice) => (read()[id] ?? -Infinity) >= version,

  add({notice, version}: Dismissal) {
    write({...read(), [notice]: version});
  },

  remove(noticeId: string) {
    const {[noticeId]: _removed, ...others} = read();
    write(others);
  },
};

function read(): Versions {
  return {...stored(), ...memory};
}

function stored(): Versions {
  try {
    const value: unknown = JSON.parse(
      localStorage.getItem(guestDismissalsKey) ?? '{}',
    );
    return Object.fromEntries(
      Object.entries(value ?? {}).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    );
  } catch {
    return {};
  }
}

function write(versions: Versions) {
  try {
    localStorage.setItem(guestDismissalsKey, JSON.stringify(versions));
    memory = {};
  } catch {
    memory = versions;
  }
}

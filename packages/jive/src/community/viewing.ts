import type {Denial, Permission, Person, Viewer} from '@townhall/client';
import type {Jive} from '../jive.js';
import type {Host} from './host.js';
import {remembered} from './memory.js';
import {personOf} from './people.js';

/** Members are new for two weeks. */
const newFor = 14 * 86_400_000;

/** Who is looking; asked for once a minute. */
export function createViewing(host: Host, jive: Jive) {
  const me = remembered(60_000, host.now, () => jive.people.me());

  const person = async (): Promise<Person | null> =>
    jive.isSignedIn ? personOf(host, await me.get()) : null;

  return {
    person,
    async viewer(): Promise<Viewer> {
      const who = await person();
      if (who === null) {
        const denied = no('sign_in_required');
        return {
          person: null,
          segment: 'guest',
          can: {suggest: denied, ask: denied, moderate: denied},
        };
      }
      const isNew = host.now() - Date.parse(who.joinedAt) < newFor;
      const isStaff = who.role === 'staff';
      return {
        person: who,
        segment: isStaff ? 'staff' : isNew ? 'new_member' : 'returning_member',
        can: {
          suggest: yes,
          ask: yes,
          moderate: isStaff ? yes : no('only_staff'),
        },
      };
    },
  };
}

/** Allowed. */
export const yes: Permission = {allowed: true, reason: null};

/** Not allowed, and why. */
export const no = (reason: Denial): Permission => ({allowed: false, reason});

/** What `resources.allowed` says, in the words of the contract. */
export const whether = (
  isAllowed: boolean,
  isSignedIn: boolean,
  reason: Denial,
): Permission =>
  isAllowed ? yes : no(isSignedIn ? reason : 'sign_in_required');

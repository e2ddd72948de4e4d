import {personOf} from './people.mjs';

/** Cookies do not know ports, so the name keeps clear of other demos. */
const name = 'wrenfield_person';
const month = 30 * 24 * 3_600;

/**
 * Who is signed in; undefined for a guest.
 *
 * @param {import('node:http').IncomingMessage} request
 */
export function whoIs(request) {
  const pairs = (request.headers.cookie ?? '').split(';');
  const mine = pairs
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key === name);
  return personOf(mine?.[1]);
}

/**
 * The header that signs somebody in, or out where there is nobody.
 *
 * @param {{id: string} | undefined} person
 */
export function signInCookie(person) {
  const value = person ? `${person.id}; Max-Age=${month}` : '; Max-Age=0';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}

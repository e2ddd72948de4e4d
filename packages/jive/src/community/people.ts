import type {Author, Person} from '@townhall/client';
import type {JivePerson} from '../entities/person.js';
import {instantOf} from '../query/date.js';
import type {Host} from './host.js';

/** The beginning of time, for what Jive gives no date of. */
export const longAgo = '1970-01-01T00:00:00.000Z';

/** Somebody of Jive's, as everybody may see them. */
export function personOf(host: Host, person: JivePerson): Person {
  const {id, displayName, name, jive} = person;
  const avatar = person.thumbnailUrl ?? '';
  return {
    id,
    name: displayName ?? name?.formatted ?? jive?.username ?? 'Member',
    role: host.roleOf(person),
    title:
      jive?.profile?.find(({jive_label}) => jive_label === 'Title')?.value ??
      '',
    avatar: avatar.startsWith('https:') ? avatar : null,
    joinedAt: instantOf(person.published) ?? longAgo,
  };
}

/** Whoever wrote something; null where the account is gone. */
export const authorOf = (host: Host, {author}: {author?: JivePerson}): Author =>
  author?.id ? personOf(host, author) : null;

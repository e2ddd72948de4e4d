import {cleanLine} from '../../text/clean-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr} from '../refer.js';
import {identityKey} from '../surroundings.js';
import {unfit} from '../unfit-record.js';

export type PersonPlan = ReturnType<typeof planPerson>;

/** Somebody who has already signed in with this identity is the same person. */
export function planPerson(
  {context, surroundings, target}: Planning,
  record: RecordOf<'person'>,
) {
  const {name, role, title, avatar, joinedAt, identity} = record;
  const key = identity && identityKey(identity.issuer, identity.subject);
  const holder = key === undefined ? undefined : surroundings.identity(key);
  if (holder !== undefined && target !== undefined && holder !== target) {
    unfit('This identity already belongs to somebody else.');
  }
  const joined = instantOr(joinedAt, context.clock());
  const id = target ?? holder ?? context.uuids.next(joined);
  if (key !== undefined) surroundings.set('identities', key, id);
  return {
    type: 'person' as const,
    target: id,
    row: {
      id,
      name: cleanLine(name),
      role,
      title: cleanLine(title),
      avatar: avatar ?? null,
      joined_at: joined,
      keeps_joined_at: joinedAt === undefined,
      issuer: identity?.issuer ?? null,
      subject: identity?.subject ?? null,
      at: context.clock(),
    },
  };
}

import type {Role, Segment} from '@townhall/client';

const day = 86_400_000;

/** Which words are meant for somebody; null is a guest. */
export function segmentOf(
  person: {role: Role; joinedAt: Date} | null,
  now: Date,
  newMemberDays: number,
): Segment {
  if (person === null) return 'guest';
  if (person.role === 'staff') return 'staff';
  const age = now.getTime() - person.joinedAt.getTime();
  return age < newMemberDays * day ? 'new_member' : 'returning_member';
}

import type {CommunityEvent} from '@townhall/client';

/** Where a person stands in what an event carries. */
const people = new Set(['author', 'assignee', 'by']);

/** An event without anybody's name in it. */
export const withoutPeople = (event: CommunityEvent): CommunityEvent =>
  // It is the same event, with null where the contract allows it.
  JSON.parse(JSON.stringify(event), (name, value: unknown) =>
    people.has(name) && isPerson(value) ? null : value,
  ) as CommunityEvent;

const isPerson = (value: unknown) =>
  typeof value === 'object' && value !== null && 'joinedAt' in value;

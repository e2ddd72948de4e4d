import type {Person} from '@townhall/client';
import {jiveDate} from '../wire/jive-date.js';
import type {Drawn} from '../wire/fields.js';
import {core, type Pen, resource} from './pen.js';

const levels = {member: 'Member', advocate: 'Advocate', staff: 'Staff'};

/** Whoever wrote something and is a member no longer. */
const formerMember = {
  id: '0',
  type: 'person',
  displayName: 'Former member',
  name: {givenName: 'Former', familyName: 'member', formatted: 'Former member'},
  emails: [],
  jive: {username: 'former-member', enabled: false, visible: false},
  resources: {},
};

/** A person as Jive tells them; no address of theirs is kept here. */
export function drawPerson(pen: Pen, person: Person | null): Drawn {
  if (person === null) return formerMember;
  const before = pen.drawn.get(person.id);
  if (before) return before;
  const drawn = drawMember(pen, person);
  pen.drawn.set(person.id, drawn);
  return drawn;
}

function drawMember(pen: Pen, person: Person): Drawn {
  const id = pen.number('person', person.id);
  const address = `/people/${id}`;
  const isSelf = pen.viewer === person.id;
  const photo = person.avatar;
  return {
    id,
    type: 'person',
    typeCode: 3,
    displayName: person.name,
    mentionName: usernameOf(person, id),
    name: nameOf(person.name),
    emails: [],
    published: jiveDate(person.joinedAt),
    updated: jiveDate(person.joinedAt),
    tags: [],
    ...(photo === null
      ? {}
      : {thumbnailUrl: photo, photos: [{value: photo, type: 'photo'}]}),
    jive: {
      username: usernameOf(person, id),
      enabled: true,
      external: false,
      externalContributor: false,
      federated: true,
      visible: true,
      level: {name: levels[person.role], points: 0},
      profile: person.title ? [{jive_label: 'Title', value: person.title}] : [],
      ...(isSelf ? {termsAndConditionsRequired: false} : {}),
    },
    resources: {
      self: resource(core(pen, address), 'GET'),
      html: resource(`${pen.root}/people/${usernameOf(person, id)}`, 'GET'),
      activity: resource(core(pen, `${address}/activities`), 'GET'),
    },
  };
}

function nameOf(formatted: string) {
  const words = formatted.split(' ');
  const familyName = words.length > 1 ? (words.at(-1) ?? '') : '';
  const givenName = words.length > 1 ? words.slice(0, -1).join(' ') : formatted;
  return {givenName, familyName, formatted};
}

/**
 * A name for addresses. Members have none here, so it is made of what they are
 * called and their number, which alone says who they are.
 */
export function usernameOf({name}: Pick<Person, 'name'>, number: string) {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return [...(words ?? ['member']).slice(0, 4), number].join('.').slice(-60);
}

/** The number in a name that `usernameOf` made. */
export const numberInUsername = (username: string): string | undefined =>
  /(?:^|\.)(\d{1,18})$/.exec(username)?.[1];

import type {Author, Place} from '@townhall/client';

/** What drawing things for a tile needs beside the things. */
export interface Pen {
  /** What stands for Jive's own address. */
  readonly jiveUrl: string;
  /** The address of the page, without what it leads to in itself. */
  readonly pageUrl: string;
  readonly places: ReadonlyMap<string, Place>;
}

/** Something as a tile gets it. */
export type Drawn = Record<string, unknown>;

/** The address of something of the core API; it leads nowhere but to us. */
export const core = ({jiveUrl}: Pen, path: string) =>
  `${jiveUrl}/api/core/v3${path}`;

/** A way, and what may be done there. */
export const way = (ref: string, ...allowed: string[]) => ({ref, allowed});

/** A person as Jive tells them; no address of theirs is kept here. */
export function drawPerson(pen: Pen, person: Author): Drawn {
  const {id, name, title, avatar, joinedAt} = person ?? {
    id: '0',
    name: 'Former member',
    title: '',
    avatar: null,
    joinedAt: '1970-01-01T00:00:00.000Z',
  };
  const words = name.split(' ');
  const self = core(pen, `/people/${id}`);
  return {
    id,
    type: 'person',
    typeCode: 3,
    displayName: name,
    name: {
      formatted: name,
      givenName: words.length > 1 ? words.slice(0, -1).join(' ') : name,
      familyName: words.length > 1 ? words.at(-1) : '',
    },
    emails: [],
    published: jiveDate(joinedAt),
    ...(avatar === null ? {} : {thumbnailUrl: avatar}),
    jive: {
      username: id,
      enabled: person !== null,
      profile: title ? [{jive_label: 'Title', value: title}] : [],
    },
    resources: {
      self: way(self, 'GET'),
      html: way(pen.pageUrl, 'GET'),
      // Tiles take it for granted.
      avatar: way(avatar ?? `${self}/avatar`, 'GET'),
    },
  };
}

/** A place as Jive tells it: a space, or a group for the people in it. */
export function drawPlace(
  pen: Pen,
  {id, kind, name, description}: Place,
): Drawn {
  const self = core(pen, `/places/${id}`);
  return {
    id,
    placeID: id,
    type: kind === 'group' ? 'group' : 'space',
    typeCode: kind === 'group' ? 700 : 14,
    name,
    displayName: id,
    description,
    status: 'Active',
    parent: core(pen, '/places/root'),
    contentTypes: {
      board: ['ideas'],
      questions: ['discussions'],
      group: ['posts'],
    }[kind],
    tags: [],
    childCount: 0,
    resources: {
      self: way(self, 'GET'),
      html: way(pen.pageUrl, 'GET'),
      contents: way(`${self}/contents`, 'GET'),
      places: way(`${self}/places`, 'GET'),
    },
  };
}

/** The root, which everything is in. */
export const drawRoot = (pen: Pen, name: string): Drawn => ({
  id: '1',
  placeID: '1',
  type: 'space',
  typeCode: 14,
  name,
  displayName: 'root',
  description: '',
  status: 'Active',
  parent: core(pen, '/places/root'),
  contentTypes: [],
  tags: [],
  childCount: pen.places.size,
  resources: {
    self: way(core(pen, '/places/root'), 'GET'),
    html: way(pen.pageUrl, 'GET'),
    contents: way(core(pen, '/contents'), 'GET'),
    places: way(core(pen, '/places/root/places'), 'GET'),
  },
});

/** The blog of a group, which in Jive is a place of its own. */
export function drawBlog(pen: Pen, place: Place): Drawn {
  const self = core(pen, `/places/${place.id}/blog`);
  return {
    ...drawPlace(pen, place),
    id: `${place.id}/blog`,
    placeID: `${place.id}/blog`,
    type: 'blog',
    typeCode: 37,
    parent: core(pen, `/places/${place.id}`),
    resources: {
      self: way(self, 'GET'),
      html: way(pen.pageUrl, 'GET'),
      contents: way(`${self}/contents`, 'GET'),
    },
  };
}

/** As Jive writes its times. */
export const jiveDate = (at: string) => at.replace(/Z$/, '+0000');

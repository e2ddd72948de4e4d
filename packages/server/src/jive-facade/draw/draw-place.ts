import type {Place} from '@townhall/client';
import {xmlText} from '../../syndication/xml.js';
import type {Drawn} from '../wire/fields.js';
import {core, type Pen, resource} from './pen.js';

/** What a place takes, in Jive's words; polls are asked anywhere. */
const contentTypes = {
  board: ['ideas', 'polls'],
  questions: ['discussions', 'polls'],
  group: ['blog', 'polls'],
};

/** A place as Jive tells it: a space, or a group for the people in it. */
export function drawPlace(pen: Pen, place: Place): Drawn {
  const id = pen.number('place', place.id);
  const address = core(pen, `/places/${id}`);
  const mayPost = pen.viewer !== null && place.kind !== 'group';
  return {
    id,
    placeID: id,
    type: typeOf(place),
    typeCode: place.kind === 'group' ? 700 : 14,
    name: place.name,
    displayName: place.id,
    description: place.description,
    status: 'Active',
    contentTypes: contentTypes[place.kind],
    visibleToExternalContributors: false,
    followerCount: 0,
    childCount: 0,
    tags: [],
    ...(place.kind === 'group' ? {groupType: 'OPEN'} : {}),
    resources: {
      self: resource(address, 'GET'),
      html: resource(htmlOf(pen, place), 'GET'),
      contents: resource(`${address}/contents`, 'GET', mayPost && 'POST'),
      announcements: resource(`${address}/announcements`, 'GET'),
      activity: resource(`${address}/activities`, 'GET'),
      categories: resource(`${address}/categories`, 'GET'),
      places: resource(`${address}/places`, 'GET'),
      ...(place.kind === 'group'
        ? {blog: resource(core(pen, `/places/${blog(pen, place.id)}`), 'GET')}
        : {}),
    },
  };
}

const blog = (pen: Pen, place: string) => pen.number('blog', place);

/** The blog of a group, which in Jive is a place of its own. */
export function drawBlog(pen: Pen, place: Place): Drawn {
  const id = blog(pen, place.id);
  const address = core(pen, `/places/${id}`);
  return {
    id,
    placeID: id,
    type: 'blog',
    typeCode: 37,
    name: place.name,
    // As recorded: only blogs of people have one.
    displayName: '',
    description: place.description,
    status: 'Active',
    contentTypes: ['post'],
    visibleToExternalContributors: false,
    followerCount: 0,
    childCount: 0,
    tags: [],
    parent: core(pen, `/places/${pen.number('place', place.id)}`),
    resources: {
      self: resource(address, 'GET'),
      html: resource(`${htmlOf(pen, place)}/blog`, 'GET'),
      contents: resource(
        `${address}/contents`,
        'GET',
        pen.viewer !== null && 'POST',
      ),
    },
  };
}

/** The root, under which everything is; Jive's clients begin there. */
export const drawRoot = (pen: Pen, name: string): Drawn => ({
  id: '1',
  placeID: '1',
  type: 'space',
  typeCode: 14,
  name,
  displayName: 'root',
  description: '',
  status: 'Active',
  contentTypes: [],
  tags: [],
  resources: {
    self: resource(core(pen, '/places/root'), 'GET'),
    html: resource(`${pen.root}/`, 'GET'),
    places: resource(core(pen, '/places/root/places'), 'GET'),
    contents: resource(core(pen, '/contents'), 'GET'),
    announcements: resource(core(pen, '/announcements'), 'GET'),
    activity: resource(core(pen, '/activities'), 'GET'),
  },
});

/** The place of a content, as the content tells it. */
export function drawParentPlace(pen: Pen, id: string): Drawn {
  const number = pen.number('place', id);
  const place = pen.place(id);
  return {
    id: number,
    placeID: number,
    name: place ? xmlText(place.name) : id,
    type: place ? typeOf(place) : 'space',
    uri: core(pen, `/places/${number}`),
    html: place ? htmlOf(pen, place) : pen.root,
  };
}

/** The same of what is in no place, or in the blog of one. */
export const drawRootAsParent = (pen: Pen): Drawn => ({
  id: '1',
  placeID: '1',
  name: 'root',
  type: 'space',
  uri: core(pen, '/places/1'),
  html: `${pen.root}/`,
});

export function drawParentBlog(pen: Pen, id: string): Drawn {
  const number = blog(pen, id);
  const place = pen.place(id);
  return {
    id: number,
    placeID: number,
    name: place ? xmlText(place.name) : id,
    type: 'blog',
    uri: core(pen, `/places/${number}`),
    html: place ? `${htmlOf(pen, place)}/blog` : pen.root,
  };
}

const typeOf = ({kind}: Place) => (kind === 'group' ? 'group' : 'space');

const htmlOf = ({root}: Pen, {id, kind}: Place) =>
  `${root}/${kind === 'group' ? 'groups' : 'community'}/${id}`;

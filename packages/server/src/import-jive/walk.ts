import {
  filter,
  idOfUri,
  type Jive,
  type JiveContent,
  type JivePlace,
  refOf,
} from '@townhall/jive';
import {ideaSteps} from './ideas.js';
import type {People} from './people.js';
import type {NamePlace} from './places.js';
import {postSteps} from './posts.js';
import {questionSteps} from './questions.js';
import {leftOut, type Point, type Step} from './step.js';

/** What everything on the way through a place works with. */
export interface Walk {
  jive: Jive;
  people: People;
  place: NamePlace;
  signal: AbortSignal | undefined;
}

/** So many contents are read again where an import goes on: some may be gone. */
const overlap = 100;

/** The parts of a place, and the `placeID` that each is read from. */
export const partsOf = (place: JivePlace, placeID: string) => {
  const blog = idOfUri(refOf(place, 'blog'));
  const isBlog = place.type === 'blog';
  return [
    ...(isBlog ? [] : [{part: 'contents' as const, placeID}]),
    ...(isBlog ? [{part: 'blog' as const, placeID}] : []),
    ...(!isBlog && blog ? [{part: 'blog' as const, placeID: blog}] : []),
  ];
};

/** Which contents of a part are read, oldest first: new ones come at the end. */
export const listOf = (part: Point['part'], placeID: string) => ({
  filter: [
    part === 'blog' ? filter.type('post') : filter.type('idea', 'discussion'),
    filter.place(`/places/${encodeURIComponent(placeID)}`),
  ],
  sort: 'dateCreatedAsc' as const,
  fields: ['@all' as const],
});

/** Reads a whole place from a point on; holds one page of it. */
export async function* walkPlace(
  walk: Walk,
  place: JivePlace,
  placeID: string,
  from: Point | undefined,
): AsyncGenerator<Step, void> {
  const parts = partsOf(place, placeID);
  const first = parts.findIndex(({part}) => part === from?.part);
  for (const {part, placeID: id} of parts.slice(Math.max(0, first))) {
    let index = part === from?.part ? Math.max(0, from.index - overlap) : 0;
    const list = walk.jive.contents.all(
      {...listOf(part, id), startIndex: index},
      {signal: walk.signal},
    );
    for await (const content of list) {
      yield* stepsOf(walk, content);
      index += 1;
      yield {is: 'point', point: {part, index}};
    }
  }
}

async function* stepsOf(
  walk: Walk,
  content: JiveContent,
): AsyncGenerator<Step, void> {
  if (content.type === 'idea') yield* ideaSteps(walk, content);
  else if (content.type === 'discussion') yield* questionSteps(walk, content);
  else if (content.type === 'post') yield* postSteps(walk, content);
  else yield leftOut(`a ${content.type}`);
}

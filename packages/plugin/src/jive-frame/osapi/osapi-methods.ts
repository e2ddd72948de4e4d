import {RefusedError} from '@townhall/client';
import {Bucket} from '../../host/line/bucket.js';
import {isRecord} from '../../host/line/message-shapes.js';
import type {Method} from '../../host/line/plugin-line.js';
import {limits} from '../../limits.js';
import {PluginError} from '../../plugin-error.js';
import {contentById, envelope, listContents} from './contents.js';
import {type Desk, type DeskOptions, openDesk} from './desk.js';
import {type Drawn, drawBlog, drawPerson, drawPlace, drawRoot} from './pen.js';
import {listQuery, placeIn} from './query.js';
import {type Route, routeOf} from './routes.js';
import {drawnStages} from './stages.js';
import {create, vote} from './writing.js';

type Answer = (desk: Desk, params: unknown) => Promise<Drawn>;

/** Everything of `osapi` that a tile may ask the page for. */
export function osapiMethods(options: DeskOptions): [string, Method][] {
  let desk: Promise<Desk> | undefined;
  // What fails is tried again.
  const opened = () =>
    (desk ??= openDesk(options).catch((error: unknown) => {
      desk = undefined;
      throw error;
    }));
  const bucket = new Bucket(
    limits.requestsPerMinute / 10,
    limits.requestsPerMinute,
    Date.now,
  );
  const method =
    (answer: Answer): Method =>
    async (params) => {
      if (!bucket.take()) {
        throw new PluginError('quota', 'The tile asks too much at once.');
      }
      try {
        return await answer(await opened(), params);
      } catch (error) {
        throw toldTo(error);
      }
    };
  const answers: Record<string, Answer> = {
    'contents.get': async (desk, params) => {
      const uri = isRecord(params) ? params['uri'] : undefined;
      if (typeof uri === 'string') return follow(desk, 'GET', uri, params);
      const featured = isRecord(params) && params['featured'] === true;
      return featured
        ? envelope(desk, '/contents', [], {
            startIndex: 0,
            count: 25,
            hasMore: false,
          })
        : listContents(desk, params);
    },
    'contents.create': (desk, params) => create(desk, params),
    'ideas.vote': vote,
    'places.get': listPlaces,
    'people.get': async (desk) =>
      envelope(desk, '/people', [], {startIndex: 0, count: 25, hasMore: false}),
    'people.getViewer': viewer,
    'stages.get': async (desk) =>
      envelope(desk, '/stages', drawnStages(), {
        startIndex: 0,
        count: 25,
        hasMore: false,
      }),
    resolve: async (desk, params) => {
      const {id, uri} = isRecord(params) ? params : {};
      const where = typeof uri === 'string' ? uri : String(id ?? options.place);
      return onePlace(desk, placeIn(where));
    },
  };
  for (const verb of ['get', 'post', 'put', 'delete', 'patch']) {
    const answer: Answer = (desk, params) => {
      const href = isRecord(params) ? params['href'] : undefined;
      return follow(desk, verb.toUpperCase(), String(href ?? ''), params);
    };
    answers[`core.${verb}`] = answer;
    // What goes through Jive's relay gets its answer in an envelope.
    answers[`http.${verb}`] = async (desk, params) => ({
      status: 200,
      content: await answer(desk, params),
    });
  }
  return [
    ...Object.entries(answers).map(([name, answer]): [string, Method] => [
      `osapi.${name}`,
      method(answer),
    ]),
    ['tile.container', method(async (desk) => container(desk, options.place))],
  ];
}

/** Answers an address of the core API; it is looked up, and never asked for. */
async function follow(
  desk: Desk,
  verb: string,
  href: string,
  params: unknown,
): Promise<Drawn> {
  const {name, id, query}: Route = routeOf(verb, href, desk.pen.jiveUrl);
  const given = isRecord(params) ? params : {};
  const asked = {...given, ...query};
  switch (name) {
    case 'contents':
      return listContents(desk, asked);
    case 'content': {
      const found = await contentById(desk.community, id).catch(() => {
        throw new PluginError('not-found', 'There is no such content.');
      });
      return (await desk.draw([found]))[0] as Drawn;
    }
    case 'place contents':
      return listContents(desk, {...asked, place: id});
    case 'places':
      return listPlaces(desk, asked);
    case 'places within':
      return listPlaces(desk, {...asked, within: id});
    case 'place':
      return onePlace(desk, id);
    case 'viewer':
      return viewer(desk);
    case 'stages':
      return envelope(desk, '/stages', drawnStages(), {
        startIndex: 0,
        count: 25,
        hasMore: false,
      });
    case 'create':
      return create(desk, given['body']);
    case 'create within':
      return create(desk, given['body'], id);
  }
}

async function listPlaces(desk: Desk, params: unknown): Promise<Drawn> {
  const options = isRecord(params) ? params : {};
  const {uri, within, blogOf} = options;
  if (typeof uri === 'string') return onePlace(desk, placeIn(uri));
  if (typeof blogOf === 'string')
    return onePlace(desk, `${placeIn(blogOf)}/blog`);
  const {search, types, startIndex, count} = listQuery(options);
  const words = search.replaceAll('*', '').toLowerCase();
  const isRoot =
    typeof within !== 'string' || ['1', 'root'].includes(placeIn(within));
  // There are no places within places here, but all are within the root.
  const all = (isRoot ? [...desk.pen.places.values()] : [])
    .filter(({name}) => name.toLowerCase().includes(words))
    .map((place) => drawPlace(desk.pen, place))
    .filter(({type}) => types.length === 0 || types.includes(String(type)));
  return envelope(desk, '/places', all.slice(startIndex, startIndex + count), {
    startIndex,
    count,
    hasMore: all.length > startIndex + count,
  });
}

async function onePlace(desk: Desk, written: string): Promise<Drawn> {
  const {pen, community} = desk;
  if (written === '1' || written === 'root') {
    return drawRoot(pen, (await community.about()).name);
  }
  const [id = '', blog] = written.split('/');
  const place = pen.places.get(id);
  if (!place || (blog && place.kind !== 'group')) {
    throw new PluginError('not-found', 'There is no such place.');
  }
  return blog ? drawBlog(pen, place) : drawPlace(pen, place);
}

const container = (desk: Desk, place: string | undefined) =>
  onePlace(desk, place && desk.pen.places.has(place) ? place : 'root');

async function viewer(desk: Desk): Promise<Drawn> {
  const nobody = {
    ...drawPerson(desk.pen, null),
    id: '-1',
    displayName: 'Guest',
    name: {formatted: 'Guest', givenName: 'Guest', familyName: ''},
  };
  // Who looks is theirs to tell, or the page's.
  if (!desk.grants.has('viewer')) return nobody;
  const {person} = await desk.community.viewer();
  return person ? drawPerson(desk.pen, person) : nobody;
}

/** What the community said of it is meant for people; all else is ours. */
function toldTo(error: unknown): PluginError {
  if (error instanceof PluginError) return error;
  if (error instanceof RefusedError) {
    const code = error.status === 404 ? 'not-found' : 'forbidden';
    return new PluginError(code, error.message.slice(0, limits.sentence));
  }
  return new PluginError('network', 'The community was not reached.');
}

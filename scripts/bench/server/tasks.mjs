import {ballotOf} from './ballot-of.mjs';
import {boards} from './dataset/load-dataset.mjs';
import {typed} from './dataset/vocabulary.mjs';
import {listPath, walkPages} from './walk-pages.mjs';

const api = '/api/v1';
const jive = '/api/core/v3';
const list = listPath(boards[0]);

/**
 * What is asked of Townhall and of what it is compared with. `next` answers the
 * requests of one operation; `prepare` makes such a function for a round.
 */
export async function townhallTasks(
  {townhall, constant, spike},
  openIdeas,
  signIn,
) {
  const pages = await walkPages(townhall.url, boards);
  const turn = turns();
  const newcomer = (n) => people[n % people.length];
  let people = await signIn();
  const page = (n) => pages[n % pages.length];
  const ballot = (name) => ballotOf(turn(name), openIdeas, people);
  const begin = await readBeginning(townhall.url);
  const words = (name) => encodeURIComponent(typed(turn(name)));
  const jivePlace = await readJivePlace(townhall.url, boards[0]);

  // Tokens live ten minutes, which is less than all rounds may take.
  const signedIn = (next) => async () => {
    people = await signIn();
    return next;
  };

  return [
    {
      name: 'constant answer',
      url: constant.url,
      next: () => [{path: '/'}],
    },
    {
      name: 'list, unchanged',
      url: townhall.url,
      next: () => [{path: list}],
    },
    {
      name: 'list, unchanged, 304',
      url: townhall.url,
      expect: 304,
      prepare: async () => {
        // A vote in the round before may have changed what the list says.
        const {etag} = await readBeginning(townhall.url);
        const headers = {'if-none-match': etag};
        return () => [{path: list, headers}];
      },
    },
    {
      name: 'list, read',
      url: townhall.url,
      next: () => [{path: page(turn('list')).path}],
    },
    {
      name: 'list, bare spike',
      url: spike.url,
      next: () => {
        const {place, net, id} = page(turn('spike list'));
        return [{path: `/ideas?place=${place}&net=${net}&id=${id}`}];
      },
    },
    // Each asks for what nobody asked for before, so that it must be read.
    {
      name: 'list of a hundred, read',
      url: townhall.url,
      next: () => {
        const seed = turn('hundred');
        const path = `${api}/ideas?place=${boards[0]}&sort=new&limit=100`;
        return [{path: `${path}&seed=${seed}`}];
      },
    },
    {
      name: 'list of a hundred, read by a program',
      url: townhall.url,
      next: () => {
        const filters = `filter=type(idea)&filter=place(/places/${jivePlace})`;
        const path = `${jive}/contents?${filters}&count=100`;
        return [{path: `${path}&turn=${turn('program')}`}];
      },
    },
    {
      name: 'list with my ballots',
      url: townhall.url,
      prepare: signedIn(() => {
        const {headers} = newcomer(turn('mine'));
        const path = `${api}/me/ballots?ideas=${begin.ids.join(',')}`;
        return [{path: list}, {path, headers}];
      }),
    },
    {
      name: 'list with my ballots, bare spike',
      url: spike.url,
      next: () => {
        const {id} = newcomer(turn('spike mine'));
        return [{path: `/mine?place=${boards[0]}&person=${id}`}];
      },
    },
    {
      name: 'vote',
      url: townhall.url,
      prepare: signedIn(() => {
        const {idea, person, isUp} = ballot('vote');
        const path = `${api}/ideas/${idea}/ballot`;
        const body = `{"vote":"${isUp ? 'up' : 'down'}"}`;
        return [{method: 'PUT', path, headers: person.headers, body}];
      }),
    },
    {
      name: 'vote, bare spike',
      url: spike.url,
      next: () => {
        const {idea, person, isUp} = ballot('spike vote');
        const path = `/ideas/${idea}/ballot`;
        const body = `{"person":"${person.id}","value":${isUp ? 1 : -1}}`;
        return [{method: 'PUT', path, body}];
      },
    },
    ...[32, 1].map((connections) => ({
      name: connections === 1 ? 'similar, one at a time' : 'similar',
      url: townhall.url,
      connections,
      next: () => [{path: `${api}/ideas/similar?q=${words('similar')}`}],
    })),
    {
      name: 'questions, similar, one at a time',
      url: townhall.url,
      connections: 1,
      next: () => [
        {path: `${api}/questions/similar?place=help&q=${words('alike')}`},
      ],
    },
    {
      name: 'questions, search, one at a time',
      url: townhall.url,
      connections: 1,
      next: () => [{path: `${api}/questions?place=help&q=${words('sought')}`}],
    },
    {
      name: 'questions, unchanged',
      url: townhall.url,
      next: () => [{path: `${api}/questions?place=help&limit=20`}],
    },
  ];
}

/** The number by which programs written for Jive know a board. */
async function readJivePlace(url, board) {
  const response = await fetch(`${url}${jive}/places?count=100`);
  const {list} = await response.json();
  return list.find(({displayName}) => displayName === board).placeID;
}

/** How the first page of a board begins: its tag, its bytes and its ideas. */
export async function readBeginning(url) {
  const response = await fetch(`${url}${list}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`The list answered ${text}`);
  return {
    text,
    etag: response.headers.get('etag'),
    ids: JSON.parse(text).items.map(({id}) => id),
  };
}

/** Numbers from 0, one row of them per name, so that no vote is cast twice. */
function turns() {
  const next = new Map();
  return (name) => {
    const turn = next.get(name) ?? 0;
    next.set(name, turn + 1);
    return turn;
  };
}

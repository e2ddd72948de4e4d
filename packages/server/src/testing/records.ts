/** One line of an import file. */
export interface ImportRecord {
  readonly type: string;
  readonly [field: string]: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

let count = 0;
const next = (noun: string) => {
  count += 1;
  return `${noun}-${count}`;
};

/** A board; give a `kind` for another place. */
export const aPlace = (fields: Fields = {}): ImportRecord => {
  const id = next('place');
  return {type: 'place', id, kind: 'board', name: `Place ${id}`, ...fields};
};

/** A member. */
export const aPerson = (fields: Fields = {}): ImportRecord => {
  const id = next('person');
  return {type: 'person', id, name: `Person ${id}`, ...fields};
};

/** An idea of Alma's in the roadmap, open for votes. */
export const anIdea = (fields: Fields = {}): ImportRecord => {
  const id = next('idea');
  return {
    type: 'idea',
    id,
    place: 'roadmap',
    title: `Something better: ${id}`,
    author: 'alma',
    ...fields,
  };
};

/** A question of Grace's in the help place. */
export const aQuestion = (fields: Fields = {}): ImportRecord => {
  const id = next('question');
  return {
    type: 'question',
    id,
    place: 'help',
    title: `How does this work: ${id}?`,
    author: 'grace',
    ...fields,
  };
};

/** An answer of Alma's; give the `question`. */
export const anAnswer = (fields: Fields = {}): ImportRecord => {
  const id = next('answer');
  return {
    type: 'answer',
    id,
    text: `Like this: ${id}.`,
    author: 'alma',
    ...fields,
  };
};

/** A post of Stan's in the news; give a `publishedAt` of null for a draft. */
export const aPost = (fields: Fields = {}): ImportRecord => {
  const id = next('post');
  return {
    type: 'post',
    id,
    place: 'news',
    title: `What happened: ${id}`,
    text: 'It was good.',
    author: 'stan',
    ...fields,
  };
};

/** A welcome with the same words for everybody. */
export const aNotice = (fields: Fields = {}): ImportRecord => {
  const id = next('notice');
  return {
    type: 'notice',
    id,
    kind: 'welcome',
    variants: ['guest', 'new_member', 'returning_member', 'staff'].map(
      (segment) => ({
        segment,
        title: 'Welcome, {name}',
        text: `What would you like to do? (${id})`,
        actions: [
          {id: 'ideas', label: 'Share ideas', icon: 'ideas', href: '#ideas'},
        ],
      }),
    ),
    ...fields,
  };
};

const day = 86_400_000;

/** What every test community holds, unless its own records say otherwise. */
export function withDefaults(
  records: readonly ImportRecord[],
  now: Date,
): ImportRecord[] {
  const own = new Set(records.map(keyOf));
  const defaults = everyday(now).filter((record) => !own.has(keyOf(record)));
  return [...defaults, ...records].map((record) => completed(record, now));
}

const keyOf = ({type, id}: ImportRecord) => `${type} ${String(id)}`;

function everyday(now: Date): ImportRecord[] {
  const joinedAt = (days: number) =>
    new Date(now.getTime() - days * day).toISOString();
  return [
    {type: 'place', id: 'roadmap', kind: 'board', name: 'Roadmap'},
    {type: 'place', id: 'help', kind: 'questions', name: 'Help'},
    {type: 'place', id: 'news', kind: 'group', name: 'News'},
    {type: 'person', id: 'ada', name: 'Ada', joinedAt: joinedAt(400)},
    {type: 'person', id: 'grace', name: 'Grace', joinedAt: joinedAt(0)},
    {
      type: 'person',
      id: 'alma',
      name: 'Alma',
      role: 'advocate',
      joinedAt: joinedAt(900),
    },
    {
      type: 'person',
      id: 'stan',
      name: 'Stan',
      role: 'staff',
      joinedAt: joinedAt(1_200),
    },
  ];
}

/** The issuer whose tokens test communities trust. */
export const testIssuer = 'https://host.test';

/** People can sign in, and an idea without dates is open for votes. */
function completed(record: ImportRecord, now: Date): ImportRecord {
  if (record.type === 'person') {
    const identity = {issuer: testIssuer, subject: record['id']};
    return {identity, ...record};
  }
  if (record.type === 'idea' && !('createdAt' in record)) {
    const createdAt = new Date(now.getTime() - 40 * day).toISOString();
    return {createdAt, ...record};
  }
  return record;
}

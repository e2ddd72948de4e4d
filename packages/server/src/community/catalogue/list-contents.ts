import type {Content, ContentKind, ContentQuery} from '../../catalogue.js';
import {readIdeas} from '../ideas/read-ideas.js';
import type {ViewerContext} from '../context.js';
import {readPosts} from '../posts/read-posts.js';
import {readQuestions} from '../questions/read-questions.js';
import {sqlParameters, type SqlParameters} from '../sql-parameters.js';
import {
  conditionsOf,
  contentTables,
  takes,
  wordsOf,
} from './content-conditions.js';
import {readAskedPolls} from './read-polls.js';

const kindsThereAre = [
  'idea',
  'question',
  'post',
  'poll',
] as const satisfies readonly ContentKind[];

/** One list of everything, in the order that is asked for. */
export async function listContents(
  context: ViewerContext,
  query: ContentQuery,
): Promise<Content[]> {
  const kinds = kindsThereAre.filter((kind) => takes[kind](query));
  if (kinds.length === 0) return [];
  const parameters = sqlParameters(context.communityId);
  const page = pageStatement(context, kinds, query, parameters);
  return readPage(context, page, parameters);
}

/** Which things stand on the page: their kind, their id and what they go by. */
function pageStatement(
  context: ViewerContext,
  kinds: readonly ContentKind[],
  query: ContentQuery,
  parameters: SqlParameters,
): string {
  const branches = kinds.map((kind) =>
    branchOf(kind, context, query, parameters),
  );
  return `select kind, id, key from (${branches.join(' union all ')}) c
    order by ${orderOf('c', query)}
    limit ${query.limit} offset ${parameters.add(query.offset)}`;
}

const orderOf = (alias: string, {ascending}: ContentQuery) => {
  const direction = ascending ? 'asc' : 'desc';
  return `${alias}.key ${direction}, ${alias}.id ${direction}`;
};

/**
 * First which, and then they. In one statement they were read many times as
 * slowly where nothing had counted them yet.
 */
async function readPage(
  context: ViewerContext,
  page: string,
  {values}: SqlParameters,
): Promise<Content[]> {
  const {database} = context;
  const found = await database.query<{kind: ContentKind; id: string}>(
    page,
    values,
  );
  const of = async <Thing>(
    kind: ContentKind,
    read: (ids: readonly string[]) => Promise<Map<string, Thing>>,
  ) => {
    const ids = found.filter((one) => one.kind === kind).map(({id}) => id);
    return ids.length > 0 ? read(ids) : new Map<string, Thing>();
  };
  const ideas = await of('idea', (ids) => readIdeas(context, database, ids));
  const questions = await of('question', (ids) =>
    readQuestions(context, database, ids),
  );
  const posts = await of('post', (ids) => readPosts(context, database, ids));
  const polls = await of('poll', (ids) => readAskedPolls(context, ids));
  return found.flatMap(({kind, id}): Content[] => {
    const [idea, question] = [ideas.get(id), questions.get(id)];
    const [post, poll] = [posts.get(id), polls.get(id)];
    if (kind === 'idea') return idea ? [{kind, idea}] : [];
    if (kind === 'question') return question ? [{kind, question}] : [];
    if (kind === 'post') return post ? [{kind, post}] : [];
    return poll ? [{kind, ...poll}] : [];
  });
}

/**
 * A statement is kept by its text, so that there may be only so many texts: a
 * power of two stands for all that are smaller.
 */
const roundedUp = (count: number) => 2 ** Math.ceil(Math.log2(count));

/** So many of one kind as may stand on the page, in the order of the list. */
function branchOf(
  kind: ContentKind,
  context: ViewerContext,
  query: ContentQuery,
  parameters: SqlParameters,
): string {
  const {name, alias} = contentTables[kind];
  const words = wordsOf(query, parameters);
  const conditions = [
    `${alias}.community_id = $1`,
    ...conditionsOf(kind, context, query, parameters),
    ...(words === undefined
      ? []
      : [`${wordsIn[kind]} @@ to_tsquery('english', ${words})`]),
  ];
  const joined =
    words !== undefined && (kind === 'idea' || kind === 'question')
      ? `join ${kind}_words w on w.community_id = ${alias}.community_id
           and w.${kind}_id = ${alias}.id`
      : '';
  const direction = query.ascending ? 'asc' : 'desc';
  const key = keyOf(kind, query, words);
  const head = (inPlace: readonly string[]) => `
    select '${kind}' as kind, ${alias}.id, ${key} as key
      from ${name} ${alias} ${joined}
     where ${[...conditions, ...inPlace].join(' and ')}
     order by ${key} ${direction}, ${alias}.id ${direction}
     limit ${roundedUp(query.limit + query.offset)}`;
  const wanted = kind === 'post' ? query.blogs : query.places;
  const among = (column: string) =>
    wanted ? [`${column} = any(${parameters.add(wanted)}::text[])`] : [];
  // A poll may be asked in no place, and there are few.
  if (kind === 'poll') return `(${head(among('o.place_id'))})`;
  // An index leads with the place, so that each place gives its own head.
  const inPlaces = [
    'p.community_id = $1',
    `p.kind = '${placeKinds[kind]}'`,
    ...among('p.id'),
  ];
  return `(select c.* from places p
    cross join lateral (${head([`${alias}.place_id = p.id`])}) c
    where ${inPlaces.join(' and ')})`;
}

const placeKinds = {idea: 'board', question: 'questions', post: 'group'};

/** What is sought in; the index of posts is over the same words. */
const wordsIn: Record<ContentKind, string> = {
  idea: 'w.words',
  question: 'w.words',
  post: `(setweight(to_tsvector('english', b.title), 'A')
    || setweight(to_tsvector('english', b.plain), 'B'))`,
  poll: `setweight(to_tsvector('english', o.question), 'A')`,
};

function keyOf(
  kind: ContentKind,
  {sort}: ContentQuery,
  words: string | undefined,
) {
  const {alias, created, active, title} = contentTables[kind];
  switch (sort) {
    case 'created':
      return created;
    case 'changed':
      return `${alias}.updated_at`;
    case 'active':
      return active;
    case 'title':
      return `lower(${title})`;
    case 'relevance':
      return words === undefined
        ? `extract(epoch from ${created})::float8`
        : `ts_rank(${wordsIn[kind]}, to_tsquery('english', ${words}))::float8`;
  }
}

import type {Content, ContentQuery} from '../../catalogue.js';
import {
  ideaColumns,
  ideaFrom,
  ideaJoins,
  type IdeaRow,
} from '../ideas/idea-row.js';
import {queryIdeas} from '../ideas/query-ideas.js';
import {readIdeas} from '../ideas/read-ideas.js';
import type {ViewerContext} from '../context.js';
import {
  questionColumns,
  questionFrom,
  questionJoins,
  type QuestionRow,
} from '../questions/question-row.js';
import {readQuestions} from '../questions/read-questions.js';
import {sqlParameters, type SqlParameters} from '../sql-parameters.js';
import {conditionsOf, wordsOf} from './content-conditions.js';

/** One list of ideas and questions, in the order that is asked for. */
export async function listContents(
  context: ViewerContext,
  query: ContentQuery,
): Promise<Content[]> {
  const kinds = [
    ...(takesIdeas(query) ? (['idea'] as const) : []),
    ...(takesQuestions(query) ? (['question'] as const) : []),
  ];
  const [kind, other] = kinds;
  if (kind === undefined) return [];
  const parameters = sqlParameters(context.communityId);
  const page = pageStatement(context, kinds, query, parameters);
  return other === undefined
    ? readPage(context, kind, page, query, parameters)
    : readMixedPage(context, page, parameters);
}

/** Which things stand on the page: their kind, their id and what they go by. */
function pageStatement(
  context: ViewerContext,
  kinds: readonly ('idea' | 'question')[],
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

/** Things of one kind come with the page, in one statement. */
async function readPage(
  {communityId, database, clock}: ViewerContext,
  kind: 'idea' | 'question',
  page: string,
  query: ContentQuery,
  {values}: SqlParameters,
): Promise<Content[]> {
  const from = (table: string, alias: string) => `
    from (${page}) page
    join ${table} ${alias}
      on ${alias}.community_id = $1 and ${alias}.id = page.id`;
  const order = `order by ${orderOf('page', query)}`;
  if (kind === 'idea') {
    const now = clock();
    const rows = await queryIdeas<IdeaRow>(
      database,
      `select ${ideaColumns} ${from('ideas', 'i')} ${ideaJoins} ${order}`,
      [communityId, ...values.slice(1)],
    );
    return rows.map((row) => ({kind, idea: ideaFrom(row, now)}));
  }
  const rows = await database.query<QuestionRow>(
    `select ${questionColumns} ${from('questions', 'q')} ${questionJoins} ${order}`,
    values,
  );
  return rows.map((row) => ({kind, question: questionFrom(row)}));
}

/** Of both kinds: first which, and then they. */
async function readMixedPage(
  context: ViewerContext,
  page: string,
  {values}: SqlParameters,
): Promise<Content[]> {
  const {database} = context;
  const found = await database.query<{kind: 'idea' | 'question'; id: string}>(
    page,
    values,
  );
  const idsOf = (kind: string) =>
    found.filter((one) => one.kind === kind).map(({id}) => id);
  const [ideaIds, questionIds] = [idsOf('idea'), idsOf('question')];
  const ideas = ideaIds.length
    ? await readIdeas(context, database, ideaIds)
    : new Map<string, never>();
  const questions = questionIds.length
    ? await readQuestions(context, database, questionIds)
    : new Map<string, never>();
  return found.flatMap(({kind, id}): Content[] => {
    if (kind === 'idea') {
      const idea = ideas.get(id);
      return idea ? [{kind, idea}] : [];
    }
    const question = questions.get(id);
    return question ? [{kind, question}] : [];
  });
}

/** What only one of the two has leaves the other out. */
const takesIdeas = ({ideas, states}: ContentQuery) => ideas && !states;
const takesQuestions = ({
  questions,
  discussions,
  stages,
  followed,
}: ContentQuery) => (questions || discussions) && !stages && !followed;

/**
 * A statement is kept by its text, so that there may be only so many texts: a
 * power of two stands for all that are smaller.
 */
const roundedUp = (count: number) => 2 ** Math.ceil(Math.log2(count));

const tables = {
  idea: {name: 'ideas', alias: 'i', placeKind: 'board'},
  question: {name: 'questions', alias: 'q', placeKind: 'questions'},
} as const;

/** So many of one kind as may stand on the page, in the order of the list. */
function branchOf(
  kind: 'idea' | 'question',
  context: ViewerContext,
  query: ContentQuery,
  parameters: SqlParameters,
): string {
  const {name, alias, placeKind} = tables[kind];
  const words = wordsOf(query, parameters);
  const conditions = [
    `${alias}.community_id = $1`,
    ...conditionsOf(kind, context, query, parameters),
    ...(words === undefined
      ? []
      : [`w.words @@ to_tsquery('english', ${words})`]),
  ];
  const joined =
    words === undefined
      ? ''
      : `join ${kind}_words w on w.community_id = ${alias}.community_id
           and w.${kind}_id = ${alias}.id`;
  const direction = query.ascending ? 'asc' : 'desc';
  const key = keyOf(kind, query, words);
  const head = (inPlace: string) => `
    select '${kind}' as kind, ${alias}.id, ${key} as key
      from ${name} ${alias} ${joined}
     where ${[...conditions, inPlace].join(' and ')}
     order by ${key} ${direction}, ${alias}.id ${direction}
     limit ${roundedUp(query.limit + query.offset)}`;
  // An index leads with the place, so that each place gives its own head.
  const inPlaces = query.places
    ? `and p.id = any(${parameters.add(query.places)}::text[])`
    : '';
  return `(select c.* from places p
    cross join lateral (${head(`${alias}.place_id = p.id`)}) c
    where p.community_id = $1 and p.kind = '${placeKind}' ${inPlaces})`;
}

function keyOf(
  kind: 'idea' | 'question',
  {sort}: ContentQuery,
  words: string | undefined,
) {
  const {alias} = tables[kind];
  switch (sort) {
    case 'created':
      return `${alias}.created_at`;
    case 'changed':
      return `${alias}.updated_at`;
    case 'active':
      return kind === 'idea' ? 'i.updated_at' : 'q.active_at';
    case 'title':
      return `lower(${alias}.title)`;
    case 'relevance':
      return words === undefined
        ? `extract(epoch from ${alias}.created_at)::float8`
        : `ts_rank(w.words, to_tsquery('english', ${words}))::float8`;
  }
}

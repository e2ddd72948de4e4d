import type {Content, ContentQuery, Span} from '../../catalogue.js';
import {readIdeas} from '../ideas/read-ideas.js';
import {stageCondition} from '../ideas/stage-condition.js';
import type {ViewerContext} from '../context.js';
import {readQuestions} from '../questions/read-questions.js';
import {stateCondition} from '../questions/state-condition.js';
import {searchWords} from '../search-words.js';
import {among, sqlParameters, type SqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

/** One list of ideas and questions: first which and in which order, then they. */
export async function listContents(
  context: ViewerContext,
  query: ContentQuery,
): Promise<Content[]> {
  const {database} = context;
  const parameters = sqlParameters(context.communityId);
  const statement = listStatement(context, query, parameters);
  if (statement === undefined) return [];
  const found = await database.query<{kind: 'idea' | 'question'; id: string}>(
    statement,
    parameters.values,
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

/** Undefined where nothing can fit. */
function listStatement(
  context: ViewerContext,
  query: ContentQuery,
  parameters: SqlParameters,
): string | undefined {
  const branches = [
    ...(takesIdeas(query)
      ? [branchOf('idea', context, query, parameters)]
      : []),
    ...(takesQuestions(query)
      ? [branchOf('question', context, query, parameters)]
      : []),
  ];
  if (branches.length === 0) return undefined;
  const direction = query.ascending ? 'asc' : 'desc';
  return `select kind, id from (${branches.join(' union all ')}) c
    order by key ${direction}, id ${direction}
    limit ${query.limit} offset ${query.offset}`;
}

/** What only one of the two has leaves the other out. */
const takesIdeas = ({ideas, states}: ContentQuery) => ideas && !states;
const takesQuestions = ({
  questions,
  discussions,
  stages,
  followed,
}: ContentQuery) => (questions || discussions) && !stages && !followed;

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
     limit ${query.limit + query.offset}`;
  // An index leads with the place, so that each place gives its own head.
  const inPlaces = query.places
    ? `and p.id = any(${parameters.add(query.places)}::text[])`
    : '';
  return `(select c.* from places p
    cross join lateral (${head(`${alias}.place_id = p.id`)}) c
    where p.community_id = $1 and p.kind = '${placeKind}' ${inPlaces})`;
}

function conditionsOf(
  kind: 'idea' | 'question',
  {viewerId, clock}: ViewerContext,
  query: ContentQuery,
  parameters: SqlParameters,
): string[] {
  const {alias} = tables[kind];
  const {ids, authors, tags, stages, states} = query;
  const uuids = (list: readonly string[]) =>
    among(parameters.add(list.filter(isUuid)));
  return [
    kind === 'idea' ? visible.idea() : visible.question(),
    ...(kind === 'question' ? ofQuestionKind(query) : []),
    ...(ids ? [`${alias}.id = ${uuids(ids)}`] : []),
    ...(authors ? [`${alias}.author_id = ${uuids(authors)}`] : []),
    ...(tags ? [`${alias}.tags && ${parameters.add(tags)}::text[]`] : []),
    ...within(`${alias}.created_at`, query.created, parameters),
    ...within(`${alias}.updated_at`, query.changed, parameters),
    ...(kind === 'idea' && stages
      ? [
          anyOf(
            stages.map((stage) =>
              stageCondition(stage, () => parameters.add(clock())),
            ),
          ),
        ]
      : []),
    ...(kind === 'question' && states
      ? [anyOf(states.map(stateCondition))]
      : []),
    ...(kind === 'idea' && query.followed
      ? [
          `exists (select 1 from idea_followers f
             where f.community_id = i.community_id and f.idea_id = i.id
               and f.person_id = ${parameters.add(viewerId)}::uuid)`,
        ]
      : []),
  ];
}

const anyOf = (conditions: readonly string[]) =>
  conditions.length === 0
    ? 'false'
    : `(${conditions.map((one) => `(${one})`).join(' or ')})`;

const ofQuestionKind = ({questions, discussions}: ContentQuery) =>
  questions === discussions
    ? []
    : [`q.kind ${questions ? '=' : '<>'} 'question'`];

const within = (column: string, span: Span = {}, parameters: SqlParameters) => [
  ...(span.from
    ? [`${column} >= ${parameters.add(span.from)}::timestamptz`]
    : []),
  ...(span.until
    ? [`${column} < ${parameters.add(span.until)}::timestamptz`]
    : []),
];

/** Only letters and digits are left of what is sought; see `searchWords`. */
function wordsOf(
  {words, titleOnly = false}: ContentQuery,
  parameters: SqlParameters,
): string | undefined {
  if (words === undefined) return undefined;
  const sought = searchWords(words);
  const where = titleOnly ? 'A' : '';
  const written = sought.map((word, index) => {
    const marks = `${index === sought.length - 1 ? '*' : ''}${where}`;
    return `'${word}'${marks && ':'}${marks}`;
  });
  // Nothing that could be sought finds nothing.
  return parameters.add(written.join(' & '));
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

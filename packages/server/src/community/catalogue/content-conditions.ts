import type {ContentKind, ContentQuery, Span} from '../../catalogue.js';
import type {ViewerContext} from '../context.js';
import {stageCondition} from '../ideas/stage-condition.js';
import {stateCondition} from '../questions/state-condition.js';
import {searchWords} from '../search-words.js';
import {among, type SqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

/** The table of each kind, and what its columns are called. */
export const contentTables = {
  idea: {
    name: 'ideas',
    alias: 'i',
    title: 'i.title',
    created: 'i.created_at',
    active: 'i.updated_at',
  },
  question: {
    name: 'questions',
    alias: 'q',
    title: 'q.title',
    created: 'q.created_at',
    active: 'q.active_at',
  },
  post: {
    name: 'posts',
    alias: 'b',
    title: 'b.title',
    created: 'b.published_at',
    active: 'b.updated_at',
  },
  poll: {
    name: 'polls',
    alias: 'o',
    title: 'o.question',
    created: 'o.created_at',
    active: 'o.updated_at',
  },
} as const satisfies Record<ContentKind, object>;

/** What only some kinds have leaves the others out. */
export const takes: Record<ContentKind, (query: ContentQuery) => boolean> = {
  idea: ({ideas, states}) => ideas && !states,
  question: ({questions, discussions, stages, followed}) =>
    (questions || discussions) && !stages && !followed,
  post: ({posts = false, stages, states, followed}) =>
    posts && !stages && !states && !followed,
  poll: ({polls = false, stages, states, followed, tags}) =>
    polls && !stages && !states && !followed && !tags,
};

/** What a thing must fulfil to stand in a list, by the alias of its table. */
export function conditionsOf(
  kind: ContentKind,
  context: ViewerContext,
  query: ContentQuery,
  parameters: SqlParameters,
): string[] {
  const {alias, created} = contentTables[kind];
  const {ids, authors, tags} = query;
  const uuids = (list: readonly string[]) =>
    among(parameters.add(list.filter(isUuid)));
  return [
    seen[kind](() => parameters.add(context.clock())),
    ...ofKind(kind, context, query, parameters),
    ...(ids ? [`${alias}.id = ${uuids(ids)}`] : []),
    ...(authors ? [`${alias}.author_id = ${uuids(authors)}`] : []),
    // What has no name is found by none.
    ...(authors && kind === 'question' ? [`not ${alias}.anonymous`] : []),
    ...(tags ? [`${alias}.tags && ${parameters.add(tags)}::text[]`] : []),
    ...within(created, query.created, parameters),
    ...within(`${alias}.updated_at`, query.changed, parameters),
  ];
}

const seen: Record<ContentKind, (now: () => string) => string> = {
  idea: () => visible.idea(),
  question: () => visible.question(),
  post: (now) => visible.post(now(), contentTables.post.alias),
  poll: () => visible.poll(),
};

/** Conditions that only one kind knows. */
function ofKind(
  kind: ContentKind,
  {viewerId, clock}: ViewerContext,
  query: ContentQuery,
  parameters: SqlParameters,
): string[] {
  const {stages, states, followed} = query;
  if (kind === 'question') {
    return [
      ...ofQuestionKind(query),
      ...(states ? [anyOf(states.map(stateCondition))] : []),
    ];
  }
  if (kind !== 'idea') return [];
  return [
    ...(stages
      ? [
          anyOf(
            stages.map((stage) =>
              stageCondition(stage, () => parameters.add(clock())),
            ),
          ),
        ]
      : []),
    ...(followed
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
export function wordsOf(
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

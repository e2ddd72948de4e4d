import type {ContentQuery, Span} from '../../catalogue.js';
import type {ViewerContext} from '../context.js';
import {stageCondition} from '../ideas/stage-condition.js';
import {stateCondition} from '../questions/state-condition.js';
import {searchWords} from '../search-words.js';
import {among, type SqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

/** What a thing must fulfil to stand in a list, for `ideas i` or `questions q`. */
export function conditionsOf(
  kind: 'idea' | 'question',
  {viewerId, clock}: ViewerContext,
  query: ContentQuery,
  parameters: SqlParameters,
): string[] {
  const alias = kind === 'idea' ? 'i' : 'q';
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

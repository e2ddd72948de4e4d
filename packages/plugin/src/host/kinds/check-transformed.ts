import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import type {PointOf, ValueOf} from '../../points/points.js';
import {isRecord} from '../line/message-shapes.js';
import {cleanText, invalid} from './clean-text.js';
import {checkHref} from './urls.js';

const ideaSorts = [
  'top',
  'new',
  'ending',
  'trending',
  'discussed',
  'needs_votes',
  'controversial',
  'random',
];
const questionSorts = ['active', 'new'];

const query = (given: Json, before: Json, sorts: readonly string[]) => {
  if (!isRecord(given) || !isRecord(before)) throw invalid('A query is none');
  const {sort, q} = given;
  return {
    ...before,
    // The place is the page's, and a plugin leads nowhere else.
    ...Object.fromEntries(
      ['stage', 'state', 'tag']
        .filter((name) => name in before && typeof given[name] === 'string')
        .map((name) => [name, cleanText(given[name], 100)]),
    ),
    ...(sorts.includes(String(sort)) && {sort}),
    ...(typeof q === 'string' && {q: cleanText(q, 200)}),
  };
};

const rules = {
  'ideas.list.query': (given: Json, before: Json) =>
    query(given, before, ideaSorts),
  'qa.feed.query': (given: Json, before: Json) =>
    query(given, before, questionSorts),
  'welcome.visibility': (given: Json) => {
    if (typeof given !== 'boolean') throw invalid('It is shown, or it is not');
    return given;
  },
  'welcome.content': (given: Json, before: Json) => {
    if (!isRecord(given)) throw invalid('A welcome is none');
    const actions = Array.isArray(given['actions']) ? given['actions'] : [];
    const known = isRecord(before) ? before['actions'] : [];
    return {
      title: cleanText(given['title'], 200),
      text: cleanText(given['text'], 4_000),
      actions: actions.slice(0, 6).map((one: unknown) => {
        if (!isRecord(one)) throw invalid('A door of the welcome is none');
        const {id, label, href} = one;
        // The page's own may lead where the page says.
        const isKnown =
          Array.isArray(known) &&
          known.some((door) => isRecord(door) && door['href'] === href);
        return {
          id: cleanText(id, limits.label),
          label: cleanText(label, limits.label),
          href: isKnown ? String(href) : checkHref(href),
        };
      }),
    };
  },
} satisfies Record<
  PointOf<'transform'>,
  (given: Json, before: Json) => unknown
>;

/** A value that came back from a plugin, with only that changed which may be. */
export function checkTransformed<Id extends PointOf<'transform'>>(
  point: Id,
  given: Json,
  before: ValueOf<Id>,
): ValueOf<Id> {
  // Each rule answers with the value of its point.
  return rules[point](given, before as Json) as ValueOf<Id>;
}

import {xmlText} from '../../syndication/xml.js';
import {searchWords} from '../../community/search-words.js';
import {type Call, type JiveRoute, ok, v3} from '../call.js';
import {textFromEntities} from '../html/entities.js';
import {filtersOf} from '../wire/filters.js';
import {JiveRefusal} from '../wire/jive-refusal.js';
import {listContents} from './contents.js';
import {listPeople} from './people.js';
import {chosen, listPlaces} from './places.js';

/** What people search for; a search says what for. */
export const searchRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/search/contents`,
    counts: 'search',
    handle: async (call) => {
      const words = soughtIn(call);
      const query = new URLSearchParams(call.query);
      if (!query.has('sort')) query.set('sort', 'relevanceDesc');
      const found = await listContents({...call, query});
      return ok({
        ...found,
        // Each is a thing that was drawn.
        list: (found.list as Record<string, unknown>[]).map((one) => ({
          ...one,
          ...highlights(one, words),
        })),
      });
    },
  },
  {
    method: 'GET',
    path: `${v3}/search/people`,
    counts: 'search',
    handle: async (call) => {
      soughtIn(call);
      return ok(await listPeople(call));
    },
  },
  {
    method: 'GET',
    path: `${v3}/search/places`,
    counts: 'search',
    handle: async (call) => {
      soughtIn(call);
      return ok(await listPlaces(call, await chosen(call)));
    },
  },
];

function soughtIn(call: Call): string[] {
  const sought = filtersOf(call.query)
    .filter(({name}) => name.toLowerCase() === 'search')
    .flatMap(({values}) => values);
  if (sought.length === 0) {
    throw new JiveRefusal(
      400,
      'A search says what for: filter=search(words).',
      'filterInvalid',
    );
  }
  return searchWords(sought.join(' '));
}

/** The subject and the text with what was sought in it marked. */
function highlights(drawn: Record<string, unknown>, words: readonly string[]) {
  const subject = drawn['subject'];
  const content = drawn['content'];
  const html =
    typeof content === 'object' && content !== null && 'text' in content
      ? String(content.text)
      : '';
  const plain = textFromEntities(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
  return {
    ...(typeof subject === 'string'
      ? {highlightSubject: marked(textFromEntities(subject), words)}
      : {}),
    highlightBody: marked(plain, words),
  };
}

const marked = (text: string, words: readonly string[]) =>
  text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part) =>
      words.some((word) => part.toLowerCase().startsWith(word))
        ? `<em class="jive-hilite">${xmlText(part)}</em>`
        : xmlText(part),
    )
    .join('');

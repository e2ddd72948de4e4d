import {
  paginate,
  type Idea,
  type IdeaQuery,
  type Ideas,
} from '@townhall/client';
import {ideaQuerySchema} from '@townhall/client/contract';
import type {JiveContent, JiveIdea} from '../entities/content.js';
import {filter} from '../query/filter.js';
import {ideasOf, type IdeaReader} from './idea-of.js';
import {orderOf} from './idea-orders.js';
import {missing, numberOf} from './refuse.js';
import {pageOf, type PartialPage, type Scanner} from './scan.js';
import {likeliest, wordsIn} from './similar.js';
import {valid} from './valid.js';

/** Reading ideas, as Jive has them and as everybody may see them. */
export interface IdeaReading extends Pick<
  Ideas,
  'list' | 'all' | 'get' | 'similar'
> {
  contentOf(id: string, signal: AbortSignal | undefined): Promise<JiveIdea>;
  asIdea(content: JiveIdea): Promise<Idea>;
}

/** Reading ideas. */
export function createIdeaReading(
  reader: IdeaReader,
  scanner: Scanner,
): IdeaReading {
  const {jive, directory} = reader;

  const filtersFor = async (place: string | undefined) => {
    if (place === undefined) return [filter.type('idea')];
    const {placeID} = await directory.ofKind(place, 'board');
    return [filter.type('idea'), filter.place(`/places/${placeID}`)];
  };

  const list: Ideas['list'] = async (query, {signal} = {}) => {
    signal?.throwIfAborted();
    const asked = valid(ideaQuerySchema, asText(query));
    const scan = {
      filter: await filtersFor(asked.place),
      sort: 'dateCreatedDesc' as const,
    };
    if (asked.sort === 'new' && !isFiltered(asked)) {
      const page = await scanner.page(scan, asked, signal);
      return {
        items: await ideasOf(reader, onlyIdeas(page.items)),
        next: page.next,
      };
    }
    const {items, partial} = await scanner.whole(scan, signal);
    const ideas = (await ideasOf(reader, onlyIdeas(items))).filter(
      fitsTo(asked),
    );
    const page: PartialPage<(typeof ideas)[number]> = pageOf(
      ideas.sort(orderOf(asked.sort, asked.seed)),
      asked,
    );
    return partial ? {...page, partial} : page;
  };

  const contentOf = async (
    id: string,
    signal: AbortSignal | undefined,
  ): Promise<JiveIdea> => {
    const content = await jive.contents.get(numberOf(id, 'idea'), {signal});
    if (content.type === 'idea') return content;
    throw missing('idea');
  };

  const asIdea: IdeaReading['asIdea'] = async (content) => {
    const [idea] = await ideasOf(reader, [content]);
    if (idea) return idea;
    throw missing('idea');
  };

  return {
    contentOf,
    asIdea,
    list,
    all: (query, options) =>
      paginate((cursor) =>
        list({limit: 100, ...query, ...(cursor && {cursor})}, options),
      ),
    async get(id, {signal} = {}) {
      return asIdea(await contentOf(id, signal));
    },
    async similar({text, place}, {signal} = {}) {
      const words = wordsIn(text);
      if (words.length === 0) return {items: [], next: null};
      const {items} = await jive.search.contents.list(
        {
          filter: [filter.search(...words), ...(await filtersFor(place))],
          count: 25,
        },
        {signal},
      );
      const found = likeliest(words, onlyIdeas(items));
      return {items: await ideasOf(reader, found), next: null};
    },
  };
}

const onlyIdeas = (contents: readonly JiveContent[]) =>
  contents.filter((one) => one.type === 'idea');

/** The contract reads addresses, where everything is text. */
const asText = ({stage, ...query}: IdeaQuery = {}) => ({
  ...Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  ),
  ...(stage !== undefined && {stage: [stage].flat().join(',')}),
});

type Asked = ReturnType<typeof valid<typeof ideaQuerySchema>>;

const isFiltered = ({stage, voting, cohort, area, audience, kind, q}: Asked) =>
  [stage, voting, cohort, area, audience, kind, q].some(
    (one) => one !== undefined,
  );

/** What Jive does not know of an idea, no idea has. */
const fitsTo =
  ({stage, voting, cohort, area, audience, kind, q = ''}: Asked) =>
  (idea: {
    stage: string;
    voting: string;
    title: string;
    excerpt: string;
  }): boolean =>
    (stage === undefined || stage.some((one) => one === idea.stage)) &&
    (voting === undefined || voting === idea.voting) &&
    [cohort, area, audience, kind].every((one) => one === undefined) &&
    wordsIn(q).every((word) =>
      wordsIn(`${idea.title} ${idea.excerpt}`).some((one) =>
        one.startsWith(word),
      ),
    );

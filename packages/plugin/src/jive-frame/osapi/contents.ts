import type {Community, Page} from '@townhall/client';
import type {Content} from './draw-content.js';
import type {Desk} from './desk.js';
import {core, type Drawn} from './pen.js';
import {type ListQuery, listQuery} from './query.js';

/** So many of each kind are looked at; beyond, a tile sees no more. */
const deepest = 200;

/** The contents that a tile asks for, as one page. */
export async function listContents(
  desk: Desk,
  params: unknown,
): Promise<Drawn> {
  const query = listQuery(params);
  const found = query.ids
    ? await byIds(desk.community, query.ids)
    : await everything(desk, query);
  const ordered = sorted(
    found.filter((one) => isWanted(one, query)),
    query.sort,
  );
  const {startIndex, count} = query;
  const page = ordered.slice(startIndex, startIndex + count);
  const list = await desk.draw(page);
  return envelope(
    desk,
    '/contents',
    list.map((one) => only(one, query.fields)),
    {startIndex, count, hasMore: ordered.length > startIndex + count},
  );
}

/** A page as Jive tells it; `links` is missing where nothing comes after it. */
export function envelope(
  desk: Desk,
  path: string,
  list: readonly unknown[],
  page: {startIndex: number; count: number; hasMore: boolean},
): Drawn {
  const {startIndex, count, hasMore} = page;
  const next = `${core(desk.pen, path)}?count=${count}&startIndex=${startIndex + count}`;
  return {
    itemsPerPage: count,
    startIndex,
    list,
    ...(hasMore ? {links: {next}} : {}),
  };
}

/** One content, whichever kind it is of. */
export async function contentById(
  community: Community,
  id: string,
): Promise<Content> {
  const tries = [
    async (): Promise<Content> => ({
      kind: 'idea',
      it: await community.ideas.get(id),
    }),
    async (): Promise<Content> => ({
      kind: 'question',
      it: await community.questions.get(id),
    }),
    async (): Promise<Content> => ({
      kind: 'post',
      it: await community.posts.get(id),
    }),
  ];
  // The one that knows it answers.
  return Promise.any(tries.map((get) => get()));
}

async function byIds(community: Community, ids: readonly string[]) {
  const all = await Promise.allSettled(
    ids.slice(0, 25).map((id) => contentById(community, id)),
  );
  return all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

async function everything(
  {community, pen}: Desk,
  {types, places, search, sort, outcome}: ListQuery,
): Promise<Content[]> {
  // Nothing here is marked with outcomes that a tile could look for.
  if (outcome) return [];
  const wants = (type: string) => types.length === 0 || types.includes(type);
  const {ideas, questions, posts} = community;
  const q = search || undefined;
  const byScore = /^score/i.test(sort);
  const inEach = places?.filter((id) => id !== '1' && id !== 'root') ?? [];
  const scopes =
    places && !places.some((id) => id === '1' || id === 'root')
      ? inEach.map((id) => ({
          id: id.split('/')[0] ?? id,
          isBlog: id.endsWith('/blog'),
        }))
      : [{id: undefined, isBlog: false}];
  const lists = scopes.flatMap(({id, isBlog}) => {
    const kind = id === undefined ? undefined : pen.places.get(id)?.kind;
    // A place that is not there holds nothing.
    if (id !== undefined && !kind) return [];
    return [
      (kind ?? 'board') === 'board' && wants('idea') && !isBlog
        ? gather('idea', (cursor) =>
            ideas.list({
              place: id,
              q,
              sort: byScore ? 'top' : 'new',
              limit: 100,
              cursor,
            }),
          )
        : [],
      (kind ?? 'questions') === 'questions' && wants('discussion') && !isBlog
        ? gather('question', (cursor) =>
            questions.list({place: id, q, limit: 100, cursor}),
          )
        : [],
      (kind ?? 'group') === 'group' && wants('post') && !q
        ? gather('post', (cursor) =>
            posts.list({place: id, limit: 100, cursor}),
          )
        : [],
    ];
  });
  return (await Promise.all(lists)).flat();
}

async function gather<Kind extends Content['kind']>(
  kind: Kind,
  read: (
    cursor: string | undefined,
  ) => Promise<Page<Extract<Content, {kind: Kind}>['it']>>,
): Promise<Content[]> {
  const found: Content[] = [];
  let cursor: string | undefined;
  do {
    // Each page says where the next one begins.
    // oxlint-disable-next-line no-await-in-loop
    const page = await read(cursor);
    // What a list of a kind holds is of that kind.
    found.push(...page.items.map((it) => ({kind, it}) as unknown as Content));
    cursor = page.next ?? undefined;
  } while (cursor && found.length < deepest);
  return found;
}

const isWanted = ({it}: Content, {author, tags}: ListQuery) =>
  (author === undefined || it.author?.id === author) &&
  tags.every((tag) => it.tags.includes(tag));

function sorted(contents: readonly Content[], sort: string): Content[] {
  const way = sort.endsWith('Asc') ? 1 : -1;
  const by = (key: (one: Content) => number | string) =>
    contents.toSorted((a, b) => {
      const [one, other] = [key(a), key(b)];
      return one === other ? 0 : one < other ? -way : way;
    });
  if (/^title|^subject/i.test(sort))
    return by(({it}) => it.title.toLowerCase());
  if (/^latestActivity|^dateModified/i.test(sort))
    return by(({it}) => it.updatedAt);
  // As the community orders them.
  if (/^score|^relevance/i.test(sort)) return [...contents];
  return by(({it}) => it.createdAt);
}

const always = new Set(['id', 'type', 'typeCode', 'contentID', 'resources']);

/** What was asked for, and what tiles take for granted. */
const only = (entity: Drawn, fields: readonly string[] | undefined): Drawn =>
  fields
    ? Object.fromEntries(
        Object.entries(entity).filter(
          ([name]) => always.has(name) || fields.includes(name),
        ),
      )
    : entity;

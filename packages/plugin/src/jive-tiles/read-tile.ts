import {parsed, type Fields, fieldsOf} from './fields.js';
import type {
  Tile,
  TileActivity,
  TileBody,
  TileEvent,
  TileItem,
  TileStyle,
} from './tile.js';

/** More than this nobody reads in a tile; the rest is counted. */
export const mostTileItems = 100;

/** What was pushed is no tile; the message says why, for whoever pushes. */
export class TileError extends Error {
  override name = 'TileError' as const;
}

/**
 * Reads what somebody pushed to a tile, in the shapes that programs written for
 * Jive send: the data itself, in `data`, or as text. Nothing of it is trusted:
 * texts are cut, addresses looked at, and what does not fit is left out.
 */
export function readTile(style: TileStyle, pushed: unknown): Tile {
  const outer = fieldsOf(parsed(pushed));
  if (!outer) throw new TileError('What was pushed is no JSON object.');
  const data = outer.has('data')
    ? fieldsOf(parsed(outer.value('data')))
    : outer;
  if (!data) throw new TileError('“data” is no JSON object.');
  const all = readers[style](data);
  const items = all.items.slice(0, mostTileItems);
  return {
    // The items are of the style that they were read for.
    ...({...all, items} as TileBody),
    title: data.text(200, 'title'),
    action: data.link('action'),
    more: all.items.length - items.length,
  };
}

const itemOf = (item: Fields): TileItem[] => {
  const text = item.text(500, 'text', 'title', 'name', 'displayName');
  const image = item.image('image', 'icon', 'avatar', 'imageURI', 'url');
  if (text === '' && image === undefined) return [];
  return [
    {
      text,
      detail: item.text(500, 'linkDescription', 'description', 'detail'),
      image,
      link: item.link('action', 'container', 'url', 'link'),
    },
  ];
};

const list = (style: 'list' | 'gallery' | 'carousel') => (data: Fields) => ({
  style,
  items: data.list('contents', 'items', 'images').flatMap(itemOf),
});

const readers: Readonly<Record<TileStyle, (data: Fields) => TileBody>> = {
  list: list('list'),
  gallery: list('gallery'),
  carousel: list('carousel'),
  table: (data) => ({
    style: 'table',
    items: data.list('contents', 'rows').flatMap((row) => {
      const name = row.text(200, 'name', 'label');
      const value = row.text(500, 'value', 'text');
      return name || value
        ? [{name, value, link: row.link('action', 'url', 'link')}]
        : [];
    }),
  }),
  gauge: (data) => {
    const items = data
      .list('sections', 'contents')
      .map((section) => section.text(200, 'label', 'text', 'name'));
    const active = data.number('activeIndex', 'active');
    return {
      style: 'gauge',
      items,
      active: active !== undefined && active in items ? active : -1,
      message: data.text(500, 'message', 'status'),
    };
  },
  calendar: (data) => ({
    style: 'calendar',
    items: data
      .list('events', 'contents')
      .flatMap(eventOf)
      .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)),
  }),
  activity: (data) => ({
    style: 'activity',
    items: data.list('activities', 'contents').flatMap(activityOf),
  }),
  sectionlist: (data) => ({
    style: 'sectionlist',
    items: data.list('sections', 'contents').flatMap((section) => {
      const title = section.text(200, 'title', 'name', 'text');
      const items = section
        .list('contents', 'items')
        .slice(0, mostTileItems)
        .flatMap(itemOf);
      return title || items.length > 0 ? [{title, items}] : [];
    }),
  }),
};

function eventOf(event: Fields): TileEvent[] {
  const start = event.instant('start', 'startDate', 'date');
  const [item] = itemOf(event);
  if (start === undefined || item === undefined) return [];
  const minutes = event.number('durationMins', 'duration');
  const end =
    event.instant('end', 'endDate') ??
    (minutes !== undefined && minutes > 0 && minutes < 1e6
      ? new Date(Date.parse(start) + minutes * 60_000).toISOString()
      : undefined);
  return [{...item, start, end, where: event.text(200, 'location', 'where')}];
}

/** As Activity Streams has it, or as programs push it to an external stream. */
function activityOf(pushed: Fields): TileActivity[] {
  const activity = pushed.fields('activity') ?? pushed;
  const object = activity.fields('object') ?? activity;
  const [item] = itemOf(object);
  if (!item) return [];
  const action = activity.fields('action');
  return [
    {
      ...item,
      detail: item.detail || object.text(500, 'summary'),
      who:
        activity.fields('actor')?.text(200, 'name', 'displayName') ??
        activity.text(200, 'actor'),
      did:
        action?.text(200, 'description', 'name') ??
        activity.text(200, 'action', 'verb').replace(/^jive:/, ''),
      at: activity.instant('published', 'updated', 'date'),
    },
  ];
}

import type {NoticeKind, NoticeSource, Segment} from '@townhall/client';
import {withValue} from './field.js';

/** Everybody a notice can have words for. */
export const segments = [
  'guest',
  'new_member',
  'returning_member',
  'staff',
] as const satisfies readonly Segment[];

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const wordsFor = (segment: Segment): NoticeSource['words'][number] => ({
  segment,
  title: '',
  text: '',
  actions: [],
});

/** A notice that says nothing yet. */
export const emptyNotice = (): NoticeSource => ({
  kind: 'welcome',
  published: false,
  priority: 0,
  schedule: {zone: zone(), start: null, end: null},
  segments: [],
  pages: [],
  group: null,
  reshow: 'changed',
  words: [wordsFor('guest')],
  event: null,
  apps: null,
});

/** The same with another value; another kind brings what it needs. */
export function withChange(
  source: NoticeSource,
  path: string,
  value: unknown,
): NoticeSource {
  const changed = withValue(source, path, value);
  if (path !== 'kind') return changed;
  const kind: NoticeKind = changed.kind;
  const noEvent = {zone: zone(), start: '', end: null, place: '', href: null};
  return {
    ...changed,
    event: kind === 'event' ? (source.event ?? noEvent) : null,
    apps:
      kind === 'app_prompt'
        ? (source.apps ?? {ios: null, android: null})
        : null,
  };
}

/** The same with words for one segment more. */
export const withWords = (
  source: NoticeSource,
  segment: Segment,
): NoticeSource => ({...source, words: [...source.words, wordsFor(segment)]});

/** The same without the words at this place. */
export const withoutWords = (
  source: NoticeSource,
  index: number,
): NoticeSource => ({
  ...source,
  words: source.words.filter((_, at) => at !== index),
});

/** The same with one door more, or one less. */
export function withDoors(
  source: NoticeSource,
  index: number,
  change: 'add' | number,
): NoticeSource {
  const before = source.words[index]?.actions ?? [];
  const door = {
    id: `door-${crypto.randomUUID().slice(0, 8)}`,
    label: '',
    icon: 'link',
    href: '',
  };
  const actions =
    change === 'add'
      ? [...before, door]
      : before.filter((_, at) => at !== change);
  return withValue(source, `words.${index}.actions`, actions);
}

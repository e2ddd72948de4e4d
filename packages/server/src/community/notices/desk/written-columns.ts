import type {SoundNotice} from './sound-notice.js';

/** The columns that what a manager wrote goes to. */
export const contentColumns = [
  'kind',
  'published',
  'priority',
  'starts_at',
  'ends_at',
  'segments',
  'pages',
  'exclusive_group',
  'reshow',
  'variants',
  'event',
  'apps',
  'source',
] as const;

/** What goes there, in the same order. */
export const contentParameters = ({source, content}: SoundNotice) => [
  content.kind,
  source.published,
  content.priority,
  content.startsAt,
  content.endsAt,
  content.segments,
  content.pages,
  content.group,
  content.reshow,
  JSON.stringify(content.variants),
  content.event && JSON.stringify(content.event),
  content.apps && JSON.stringify(content.apps),
  JSON.stringify(source),
];

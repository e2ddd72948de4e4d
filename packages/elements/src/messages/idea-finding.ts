import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {ideaMessages} from './ideas.js';

const found = counted('idea found', 'ideas found');

/** What is said to those who look for ideas; loaded with the tools to do so. */
export const findingMessages = {
  ...ideaMessages,

  search: 'Search',
  searchHint: 'Words in the title and the text',

  sort: 'Sort by',
  sort_top: 'Most votes',
  sort_new: 'Newest',
  sort_ending: 'Ending soon',
  sort_trending: 'Trending',
  sort_discussed: 'Most discussed',
  sort_needs_votes: 'Needs votes',
  sort_controversial: 'Controversial',
  sort_random: 'Shuffled',
  shuffle: 'Shuffle again',
  shuffled: 'Shuffled.',

  view: 'View',
  view_list: 'List',
  view_compact: 'Compact',
  view_roadmap: 'Roadmap',

  mine: 'Whose ideas',
  mine_: 'Everybody’s',
  mine_created: 'Those I suggested',
  mine_voted: 'Those I voted on',
  mine_following: 'Those I follow',
  mineOrder: 'The latest come first.',
  signInForMine: 'Sign in to see your own ideas.',

  stages: 'Stages',
  cohort: 'Month',
  area: 'Area',
  audience: 'For',
  kind: 'Kind',
  kind_new: 'Something new',
  kind_modify: 'A change of what is there',
  any: 'All',

  words: ({words}: {words: string}) => `“${words}”`,
  onlyThese: ({filters}: {filters: string}) => `Only: ${filters}`,
  clear: 'Clear all',
  cleared: 'All ideas are shown.',
  none: 'No idea fits.',
  noneWith: ({words}: {words: string}) => `No idea fits “${words}”.`,
  suggestIt: 'Suggest it',
  results: ({count, isAll}: {count: number; isAll: boolean}, format: Formats) =>
    isAll
      ? `${found({count}, format)}.`
      : `${found({count}, format)}, and there are more.`,
} as const;

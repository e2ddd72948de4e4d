import type {Stage} from '@townhall/client';

/** One column of a roadmap. */
export interface ColumnStages {
  readonly name:
    | 'scheduled'
    | 'open'
    | 'reached'
    | 'planned'
    | 'in_development'
    | 'shipped'
    | 'on_radar'
    | 'declined'
    | 'archived';
  readonly stages: readonly Stage[];
}

/** The way of an idea, from left to right. */
export const onTheWay: readonly ColumnStages[] = [
  {name: 'open', stages: ['open']},
  {name: 'reached', stages: ['threshold_reached', 'assigned']},
  {name: 'planned', stages: ['planned']},
  {name: 'in_development', stages: ['in_development']},
  {name: 'shipped', stages: ['shipped']},
];

/** Where ideas are that do not move: shown to those who ask. */
export const aside: readonly ColumnStages[] = [
  {name: 'scheduled', stages: ['scheduled']},
  {name: 'on_radar', stages: ['on_radar']},
  {name: 'declined', stages: ['declined']},
  {name: 'archived', stages: ['archived']},
];

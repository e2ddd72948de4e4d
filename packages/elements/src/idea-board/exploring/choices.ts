import type {IdeaKind, IdeaSort, OwnIdeas, Stage} from '@townhall/client';

/** How a board shows its ideas. */
export type BoardView = 'list' | 'compact' | 'roadmap';

/** One stage, several with commas between them, or none for all. */
export type StageChoice = Stage | '' | `${Stage},${string}`;

/** What is to be seen of a board, and how. */
export interface Choices {
  q: string;
  sort: IdeaSort;
  stage: StageChoice;
  cohort: string;
  area: string;
  audience: string;
  kind: IdeaKind | '';
  mine: OwnIdeas | '';
  view: BoardView;
}

/** Everything that can be chosen, and how it is when nothing is. */
export const nothingChosen: Readonly<Choices> = {
  q: '',
  sort: 'top',
  stage: '',
  cohort: '',
  area: '',
  audience: '',
  kind: '',
  mine: '',
  view: 'list',
};

// An object has the keys it was written with.
export const choiceNames = Object.keys(nothingChosen) as (keyof Choices)[];

/** What is chosen of a board now. */
export const choicesOf = (board: Choices): Choices => {
  const {q, sort, stage, cohort, area, audience, kind, mine, view} = board;
  return {q, sort, stage, cohort, area, audience, kind, mine, view};
};

/** What leaves ideas out; undone by "Clear all". */
export const noFilters = {
  q: '',
  stage: '',
  cohort: '',
  area: '',
  audience: '',
  kind: '',
  mine: '',
} as const;

/** Some ideas are left out. */
export const isFiltered = (choices: Choices) =>
  // An object has the keys it was written with.
  (Object.keys(noFilters) as (keyof typeof noFilters)[]).some(
    (name) =>
      choices[name] !== '' && (name !== 'stage' || !showsEveryStage(choices)),
  );

/** The columns of a roadmap are the stages; it leaves none out. */
export const showsEveryStage = ({view, mine}: Choices) =>
  view === 'roadmap' && mine === '';

/** What the community is asked for beside stages; what is not chosen is left out. */
export const filtersOf = (
  {cohort, area, audience, kind, q, sort}: Choices,
  seed: number,
) => ({
  ...(cohort && {cohort}),
  ...(area && {area}),
  ...(audience && {audience}),
  ...(kind && {kind}),
  ...(q && {q}),
  ...(sort === 'random' && {seed}),
});

/** The stages that are chosen; none for all. */
export const stagesIn = (stage: StageChoice) =>
  // The server says which of them it does not know.
  stage.split(',').filter(Boolean) as Stage[];

const known: {[Name in keyof Choices]?: readonly string[]} = {
  sort: [
    'top',
    'new',
    'ending',
    'trending',
    'discussed',
    'needs_votes',
    'controversial',
    'random',
  ],
  kind: ['', 'new', 'modify'],
  mine: ['', 'created', 'voted', 'following'],
  view: ['list', 'compact', 'roadmap'],
};

/** Every order there is, the most wanted first. */
export const sorts = known.sort as readonly IdeaSort[];

/** Whether this is a month that ideas can have opened in. */
export const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Whether an address may say this of a choice. */
export const isKnown = (name: keyof Choices, value: string) =>
  name === 'cohort'
    ? value === '' || isMonth(value)
    : (known[name]?.includes(value) ?? true);

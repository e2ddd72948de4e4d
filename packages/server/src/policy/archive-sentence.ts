import type {IdeaPolicy, Rank, Threshold} from '@townhall/client';

/** What an idea had when its vote closed. */
interface ClosedIdea {
  threshold: Threshold | null;
  rank?: Rank | null;
  up: number;
  down: number;
  closesAt: Date | null;
  countsShown: IdeaPolicy['countsShown'];
  policy: Pick<IdeaPolicy, 'cohort'>;
}

/** Why an idea was archived: the rule that fired, with its numbers. */
export function closedSentence(idea: ClosedIdea): string {
  const by = idea.closesAt ? ` by ${dayOf(idea.closesAt, idea.policy)}` : '';
  const {threshold, rank, up, down} = idea;
  if (threshold === null) return `Voting ended${by}.`;
  if (idea.countsShown === 'after_vote') {
    return `It did not have what it needed${by}.`;
  }
  if (threshold.kind !== 'absolute') {
    return rank
      ? `Number ${rank.place} of ${rank.of}${by}; the first ${rank.stay} stay.`
      : `It was not among the first of its cohort${by}.`;
  }
  if (up + down < threshold.minimumVoters) {
    return `${up + down} of ${threshold.minimumVoters} voters${by}.`;
  }
  const {value} = threshold;
  switch (threshold.metric) {
    case 'net':
      return `${up - down} net of ${value}${by}.`;
    case 'up':
      return `${up} votes for it of ${value}${by}.`;
    case 'ratio':
      return `${percent(up, down)} % of votes for it, of ${value} %${by}.`;
  }
}

/** Why an idea was archived that nobody made clearer. */
export const unansweredSentence = (days: number | null) =>
  days === null
    ? 'The question about it was not answered.'
    : `The question about it was not answered within ${days} days.`;

/** Rounded down: what is not quite enough must not look like it. */
const percent = (up: number, down: number) =>
  Math.floor((up * 100) / Math.max(1, up + down));

const dayOf = (at: Date, {cohort}: Pick<IdeaPolicy, 'cohort'>) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: cohort.timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);

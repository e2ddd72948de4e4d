import type {Poll, PollBallot, PollOption, PollResults} from '@townhall/client';
import {mayChoose, pollState, seesResults} from '../../policy/polls.js';
import type {Actor} from '../../policy/permissions.js';

interface CountedOption extends PollOption {
  votes: number;
}

/** A poll as the database answers it. */
export interface PollRow extends Omit<
  Poll,
  'options' | 'state' | 'closesAt' | 'results' | 'createdAt' | 'updatedAt'
> {
  options: CountedOption[];
  closesAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of `PollRow`, for `polls o`. */
export const pollColumns = `
  o.id, o.place_id as place, o.question,
  (select jsonb_agg(jsonb_build_object(
            'id', c.id, 'text', c.text, 'votes', c.votes)
            order by c.position, c.id)
     from poll_options c
    where c.community_id = o.community_id and c.poll_id = o.id) as options,
  o.maximum_choices as "maximumChoices", o.results_shown as "resultsShown",
  o.changeable, o.options_may_grow as "optionsMayGrow",
  o.closes_at as "closesAt", o.voters, o.version,
  o.created_at as "createdAt", o.updated_at as "updatedAt"`;

/** A poll at this moment: as everybody sees it, or with its results. */
export const pollFrom = (
  {options, ...row}: PollRow,
  now: Date,
  withResults = false,
): Poll => ({
  ...row,
  options: options.map(({id, text}) => ({id, text})),
  state: pollState(row, now),
  results:
    withResults || seesResults(row, false, now)
      ? resultsOf({...row, options})
      : null,
  closesAt: row.closesAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** What somebody chose in a poll, and what they see and may do for it. */
export function pollBallotFrom(
  row: PollRow,
  choices: number[],
  actor: Actor,
  now: Date,
): PollBallot {
  const hasChosen = choices.length > 0;
  return {
    poll: row.id,
    choices,
    results:
      actor !== null && seesResults(row, hasChosen, now)
        ? resultsOf(row)
        : null,
    version: row.version,
    can: {vote: mayChoose(actor, row, hasChosen, now)},
  };
}

const resultsOf = ({
  voters,
  options,
}: Pick<PollRow, 'voters' | 'options'>): PollResults => ({
  voters,
  votes: options.map(({votes}) => votes),
});

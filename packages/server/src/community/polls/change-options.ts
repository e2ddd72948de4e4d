import type {PollOption} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';
import type {LockedPoll} from './lock-poll.js';
import {foldedOption, insistOnDifferent} from './poll-draft.js';

interface WantedOptions {
  /** Of which poll. */
  id: string;
  locked: LockedPoll;
  /** What it offers now. */
  options: readonly PollOption[];
  wanted: readonly {id?: number | undefined; text: string}[];
}

/**
 * Puts these options in place of those a poll has, and answers the number that
 * comes next. Once somebody has chosen, what they chose from stays.
 */
export async function changeOptions(
  {communityId}: ViewerContext,
  tx: Source,
  {id, locked, options, wanted}: WantedOptions,
): Promise<number> {
  insistOnDifferent(wanted);
  insistOnKnown(options, wanted);
  if (locked.hasBallots) insistOnSame(locked, options, wanted);
  let nextOption = locked.nextOption;
  const kept = wanted.map(({id, text}, position) => ({
    id: id ?? nextOption++,
    position,
    text,
    folded: foldedOption(text),
  }));
  await tx.query(
    `delete from poll_options
      where community_id = $1 and poll_id = $2 and id <> all($3::integer[])`,
    [communityId, id, kept.map((option) => option.id)],
  );
  // Two options may change their words with each other.
  await tx.query(
    `update poll_options set folded = id || ' of the poll before'
      where community_id = $1 and poll_id = $2`,
    [communityId, id],
  );
  await tx.query(upsertOptions, [communityId, id, JSON.stringify(kept)]);
  return nextOption;
}

function insistOnKnown(
  options: readonly PollOption[],
  wanted: WantedOptions['wanted'],
) {
  const ids = wanted.flatMap(({id}) => id ?? []);
  const isKnown = ids.every((id) => options.some((one) => one.id === id));
  if (isKnown && new Set(ids).size === ids.length) return;
  refuse('invalid_request', {
    detail:
      'An option with this number is not in the poll. Leave it out for a new one.',
    fields: [{path: 'options', message: 'An unknown number.'}],
  });
}

function insistOnSame(
  {optionsMayGrow}: LockedPoll,
  options: readonly PollOption[],
  wanted: WantedOptions['wanted'],
) {
  const isSame = options.every(
    ({id, text}, index) =>
      wanted[index]?.id === id && wanted[index].text === text,
  );
  const grows = wanted.length > options.length;
  if (isSame && (!grows || optionsMayGrow)) return;
  refuse('locked', {
    detail: isSame
      ? 'Somebody has chosen already, and this poll takes no more options.'
      : 'Somebody has chosen already, so the options stay as they are.',
  });
}

const upsertOptions = `
insert into poll_options (community_id, poll_id, id, position, text, folded)
select $1, $2::uuid, r.id, r.position, r.text, r.folded
  from jsonb_to_recordset($3::jsonb) as r(
    id integer, position integer, text text, folded text)
on conflict (community_id, poll_id, id) do update
   set position = excluded.position, text = excluded.text,
       folded = excluded.folded`;

import type {PollVoteResult} from '@townhall/client';
import {pollVoteSchema} from '@townhall/client/contract';
import {mayChoose} from '../../policy/polls.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {write, type WriteTransaction} from '../write.js';
import {lockPoll} from './lock-poll.js';
import {pollBallotFrom, pollFrom, type PollRow} from './poll-row.js';
import {readChosen, refusePoll} from './read-polls.js';

/** Sets what the viewer chooses in a poll; none takes the choice back. */
export async function chooseInPoll(
  context: ViewerContext,
  id: string,
  wanted: readonly number[],
): Promise<PollVoteResult> {
  const member = await readMember(context, context.database);
  const {choices} = valid(pollVoteSchema, {choices: [...wanted]});
  return write(
    context,
    async (tx) => {
      await lockPoll(context, tx, id);
      const row = await chosen(context, tx, id);
      const after = inOrderOf(row, choices);
      const before = row.choices;
      if (`${after}` !== `${before}`) {
        insistOnChoosing(context, row, member);
        await tx.query(choose, [
          context.communityId,
          id,
          context.viewerId,
          before,
          after,
          context.clock(),
          context.uuids.next(),
        ]);
        tx.happened({type: 'poll.changed', poll: id});
      }
      const now = context.clock();
      const {choices: mine, ...poll} = await chosen(context, tx, id);
      return {
        poll: pollFrom(poll, now),
        ballot: pollBallotFrom(poll, mine, member, now),
      };
    },
    {movesDeadlines: false},
  );
}

async function chosen(
  context: ViewerContext,
  tx: WriteTransaction,
  id: string,
) {
  const [row] = await readChosen(context, tx, [id]);
  return row ?? refusePoll();
}

/** The chosen options as the poll lists them; refuses what it does not offer. */
function inOrderOf(
  {options, maximumChoices}: PollRow,
  choices: readonly number[],
): number[] {
  const stranger = choices.findIndex(
    (choice) => !options.some(({id}) => id === choice),
  );
  if (stranger >= 0) {
    refuse('invalid_request', {
      detail:
        'This poll has no such option. It may have changed: read it again.',
      fields: [
        {path: `choices.${stranger}`, message: 'No option of the poll.'},
      ],
    });
  }
  const found = options.map(({id}) => id).filter((id) => choices.includes(id));
  if (found.length > maximumChoices) {
    refuse('invalid_request', {
      detail: `Please choose no more than ${maximumChoices} of the options.`,
      fields: [{path: 'choices', message: 'Too many options.'}],
    });
  }
  return found;
}

function insistOnChoosing(
  {clock}: ViewerContext,
  row: PollRow & {choices: number[]},
  member: Parameters<typeof mayChoose>[0],
) {
  const now = clock();
  const may = mayChoose(member, row, row.choices.length > 0, now);
  const current = pollFrom(row, now);
  if (may.reason === 'voting_closed') {
    refuse('voting_closed', {detail: 'This poll has closed.', current});
  }
  if (may.reason === 'locked') {
    refuse('locked', {
      detail: 'In this poll a choice is final, and you have made yours.',
      current,
    });
  }
  insist(may);
}

const choose = `
with ballot as (
  insert into poll_ballots (community_id, poll_id, person_id, choices, at)
  select $1, $2::uuid, $3::uuid, $5::integer[], $6::timestamptz
   where cardinality($5::integer[]) > 0
  on conflict (community_id, poll_id, person_id) do update
     set choices = excluded.choices, at = excluded.at
), taken_back as (
  delete from poll_ballots
   where community_id = $1 and poll_id = $2::uuid and person_id = $3::uuid
     and cardinality($5::integer[]) = 0
), kept as (
  insert into poll_ledger
    (community_id, poll_id, id, person_id, before, after, at)
  values ($1, $2::uuid, $7::uuid, $3::uuid, $4::integer[], $5::integer[],
          $6::timestamptz)
), counted as (
  update poll_options
     set votes = votes + (id = any($5::integer[]))::integer
                       - (id = any($4::integer[]))::integer
   where community_id = $1 and poll_id = $2::uuid
     and (id = any($4::integer[])) <> (id = any($5::integer[]))
)
update polls
   set voters = voters + (cardinality($5::integer[]) > 0)::integer
                       - (cardinality($4::integer[]) > 0)::integer,
       chosen_at = coalesce(chosen_at, $6::timestamptz),
       version = version + 1
 where community_id = $1 and id = $2::uuid`;

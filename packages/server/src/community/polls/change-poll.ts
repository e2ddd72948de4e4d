import type {Poll, PollChange} from '@townhall/client';
import {pollChangeSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {pollState} from '../../policy/polls.js';
import {refuse} from '../../problem.js';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';
import {changeOptions} from './change-options.js';
import {lockPoll, type LockedPoll} from './lock-poll.js';
import {insistOnEndToCome, insistOnEnough} from './poll-draft.js';
import {readPoll} from './read-polls.js';

/** Changes a poll; what people chose from stays as it was. */
export async function changePoll(
  context: ViewerContext,
  id: string,
  change: PollChange,
): Promise<Poll> {
  insist(mayModerate(await readMember(context, context.database)));
  const wanted = cleaned(valid(pollChangeSchema, change));
  insistOnEndToCome(wanted.closesAt, context.clock());
  return write(context, async (tx) => {
    const before = await lockPoll(context, tx, id);
    const poll = await readPoll(context, tx, id);
    if (wanted.version !== undefined && wanted.version !== before.version) {
      refuse('edit_conflict', {
        detail: 'This poll has changed meanwhile.',
        current: poll,
      });
    }
    const maximumChoices = wanted.maximumChoices ?? before.maximumChoices;
    if (before.hasBallots && maximumChoices !== before.maximumChoices) {
      refuse('locked', {
        detail: 'Somebody has chosen already, so how many may be chosen stays.',
      });
    }
    insistOnEnough((wanted.options ?? poll.options).length, maximumChoices);
    const nextOption = wanted.options
      ? await changeOptions(context, tx, {
          id,
          locked: {
            ...before,
            optionsMayGrow: wanted.optionsMayGrow ?? before.optionsMayGrow,
          },
          options: poll.options,
          wanted: wanted.options,
        })
      : before.nextOption;
    await tx.query(updatePoll, [
      context.communityId,
      id,
      wanted.question,
      maximumChoices,
      wanted.resultsShown,
      wanted.changeable,
      wanted.optionsMayGrow,
      nextOption,
      wanted.closesAt !== undefined,
      wanted.closesAt ?? null,
      context.clock(),
    ]);
    tx.happened({type: 'poll.changed', poll: id});
    return readPoll(context, tx, id);
  });
}

/** Closes a poll now; one that has closed stays as it is. */
export async function closePoll(
  context: ViewerContext,
  id: string,
): Promise<Poll> {
  insist(mayModerate(await readMember(context, context.database)));
  return write(context, async (tx) => {
    const now = context.clock();
    const poll: LockedPoll = await lockPoll(context, tx, id);
    if (pollState(poll, now) === 'open') {
      await tx.query(
        `update polls
            set closes_at = $3, told_closed_at = $3, updated_at = $3,
                version = version + 1
          where community_id = $1 and id = $2`,
        [context.communityId, id, now],
      );
      tx.happened({type: 'poll.changed', poll: id});
    }
    return readPoll(context, tx, id);
  });
}

/** Takes a poll away with all that was chosen in it. */
export async function removePoll(
  context: ViewerContext,
  id: string,
): Promise<void> {
  insist(mayModerate(await readMember(context, context.database)));
  await write(context, async (tx) => {
    await lockPoll(context, tx, id);
    await tx.query(
      `update polls set deleted_at = $3, deleted_by = $4, version = version + 1
        where community_id = $1 and id = $2`,
      [context.communityId, id, context.clock(), context.viewerId],
    );
    // Nobody may be told of what is gone, so what is shown is read again.
    tx.happened({type: 'gap'});
  });
}

type Wanted = ReturnType<typeof valid<typeof pollChangeSchema>>;

const cleaned = (change: Wanted): Wanted =>
  valid(pollChangeSchema, {
    ...change,
    ...(change.question === undefined
      ? {}
      : {question: cleanLine(change.question)}),
    ...(change.options && {
      options: change.options.map((option) => ({
        ...option,
        text: cleanLine(option.text),
      })),
    }),
  });

const updatePoll = `
update polls
   set question = coalesce($3, question), maximum_choices = $4,
       results_shown = coalesce($5, results_shown),
       changeable = coalesce($6::boolean, changeable),
       options_may_grow = coalesce($7::boolean, options_may_grow),
       next_option = $8,
       closes_at = case when $9::boolean then $10::timestamptz else closes_at end,
       told_closed_at = case when $9::boolean then null else told_closed_at end,
       version = version + 1, updated_at = $11::timestamptz
 where community_id = $1 and id = $2`;

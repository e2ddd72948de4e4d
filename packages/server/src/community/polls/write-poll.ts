import type {Poll, PollDraft, WriteOptions} from '@townhall/client';
import {pollDraftSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {insist, readMember} from '../people/actor.js';
import {readPlace} from '../places/read-places.js';
import {
  foldedOption,
  insistOnDifferent,
  insistOnEndToCome,
  insistOnEnough,
} from './poll-draft.js';
import {readPoll} from './read-polls.js';

/** Asks everybody something. */
export async function writePoll(
  context: ViewerContext,
  draft: PollDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<Poll> {
  const {communityId, viewerId, database, clock} = context;
  insist(mayModerate(await readMember(context, database)));
  const sent = valid(pollDraftSchema, draft);
  // Again, because cleaning may have left nothing.
  const content = valid(pollDraftSchema, {
    ...sent,
    question: cleanLine(sent.question),
    options: sent.options.map(cleanLine),
  });
  const options = content.options.map((text, index) => ({
    id: index + 1,
    position: index,
    text,
    folded: foldedOption(text),
  }));
  insistOnDifferent(options);
  insistOnEnough(options.length, content.maximumChoices);
  insistOnEndToCome(content.closesAt, clock());
  if (content.place !== null) await readPlace(context, database, content.place);
  const id = await createOnce(context, {
    operation: 'poll',
    key: idempotencyKey,
    content,
    make: async (tx, id) => {
      await tx.query(insertPoll, [
        communityId,
        id,
        content.place,
        viewerId,
        content.question,
        content.maximumChoices,
        content.resultsShown,
        content.changeable,
        content.optionsMayGrow,
        options.length + 1,
        content.closesAt,
        clock(),
        JSON.stringify(options),
      ]);
      tx.happened({type: 'poll.changed', poll: id});
    },
  });
  return readPoll(context, database, id);
}

const insertPoll = `
with made as (
  insert into polls (community_id, id, place_id, author_id, question,
                     maximum_choices, results_shown, changeable,
                     options_may_grow, next_option, closes_at, created_at,
                     updated_at)
  values ($1, $2::uuid, $3, $4::uuid, $5, $6, $7, $8, $9, $10,
          $11::timestamptz, $12::timestamptz, $12::timestamptz)
)
insert into poll_options (community_id, poll_id, id, position, text, folded)
select $1, $2::uuid, r.id, r.position, r.text, r.folded
  from jsonb_to_recordset($13::jsonb) as r(
    id integer, position integer, text text, folded text)`;

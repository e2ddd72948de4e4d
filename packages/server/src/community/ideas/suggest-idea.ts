import type {Idea, IdeaDraft, WriteOptions} from '@townhall/client';
import {ideaDraftSchema} from '@townhall/client/contract';
import {scheduleIdea} from '../../policy/idea-schedule.js';
import {firstStage} from '../../policy/stage-rules.js';
import {valid} from '../../valid.js';
import {cleanDraft} from '../clean-draft.js';
import type {ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {attachImages} from '../images/attach-images.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {writeText} from '../mentions/write-text.js';
import {readMember} from '../people/actor.js';
import {policyOf, readPlaceFor} from '../places/read-places.js';
import {countOwnVote} from '../votes/count-own-vote.js';
import {readIdeaFor} from './read-ideas.js';
import {
  scheduleColumns,
  scheduleColumnTypes,
  scheduleOf,
  scheduleRow,
} from './schedule-row.js';
import {insistOnChange, insistOnForm} from './suggestion-form.js';
import {insistOnSuggestionPace} from './suggestion-pace.js';

/** Takes a suggestion; the board's policy says when it opens. */
export async function suggestIdea(
  context: ViewerContext,
  draft: IdeaDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<Idea> {
  const {communityId, database, clock, viewerId} = context;
  await readMember(context, database);
  const content = cleanDraft(ideaDraftSchema, valid(ideaDraftSchema, draft));
  const place = await readPlaceFor(context, database, content.place, 'board');
  const text = await writeText(context, database, content.text);
  const now = clock();
  const policy = policyOf(place);
  if (context.program) insistOnChange(policy.form, content);
  else insistOnForm(policy.form, content);
  const schedule = scheduleIdea(policy, now);
  const review = firstStage(policy);
  const stage = review ?? (schedule.opensAt > now ? 'scheduled' : 'open');
  const id = await createOnce(context, {
    operation: 'idea',
    key: idempotencyKey,
    content,
    make: async (tx, id) => {
      const {ideasPerDay} = policy.limits;
      await insistOnSuggestionPace(context, tx, place.id, ideasPerDay);
      await tx.query(insertIdea, [
        communityId,
        id,
        content.place,
        viewerId,
        content.title,
        text.source,
        JSON.stringify(text.body),
        text.plain,
        text.excerpt,
        content.tags,
        JSON.stringify(scheduleRow(schedule)),
        now,
        review,
        content.area,
        content.audience,
        content.kind,
        stage,
        context.uuids.next(),
      ]);
      if (content.images.length > 0) {
        await attachImages(context, tx, id, content.images);
      }
      await countOwnVote(context, tx, {idea: id, author: viewerId, policy});
      await tellIfNamed(context, tx, text, {of: 'idea', id, by: viewerId});
      tx.happened({
        type: 'idea.created',
        place: content.place,
        idea: id,
      });
    },
  });
  return readIdeaFor(context, database, id);
}

/**
 * The idea, its author as its first follower, for whoever suggests one wants to
 * hear of it, and the first step of its timeline, of which nobody is told. An
 * idea that is open at once is looked at at once, for its reminders.
 */
const insertIdea = `
with idea as (
insert into ideas (community_id, id, place_id, author_id, title, source, body,
                   plain, excerpt, tags, ${scheduleColumns},
                   created_at, updated_at, decided_stage, area, audience, kind,
                   follower_count, told_stage, next_at)
select $1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10::text[],
       ${scheduleOf('s')}, $12, $12, $13, $14, $15, $16, 1,
       $17, case when $17 = 'open' then $12::timestamptz end
  from jsonb_to_record($11::jsonb) as s(${scheduleColumnTypes})
returning community_id, id, author_id, created_at
), follower as (
  insert into idea_followers (community_id, idea_id, person_id, at)
  select community_id, id, author_id, created_at from idea
)
insert into idea_transitions
  (community_id, id, idea_id, to_stage, actor_id, cause, at, recorded_at, key)
select community_id, $18::uuid, id, $17, author_id, 'author', created_at,
       created_at, $18::uuid::text
  from idea`;

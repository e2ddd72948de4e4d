import type {Idea, Resubmission, WriteOptions} from '@townhall/client';
import {resubmissionSchema} from '@townhall/client/contract';
import {scheduleIdea} from '../../policy/idea-schedule.js';
import {stageAt} from '../../policy/idea-stage.js';
import {mayResubmit, resubmittableFrom} from '../../policy/resubmission.js';
import {firstStage} from '../../policy/stage-rules.js';
import {refuse} from '../../problem.js';
import type {WrittenText} from '../../text/written-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {recordTransition} from '../lifecycle/record-transition.js';
import {lockedIdea, lockIdeas} from '../merges/lock-ideas.js';
import {notify} from '../notifications/notify.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {writeText} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {voterFrom} from '../people/voter.js';
import type {WriteTransaction} from '../write.js';
import {resubmissionFactsOf, type BallotRow} from './ballot-row.js';
import {ideaFrom} from './idea-row.js';
import {readIdea, readIdeaFor} from './read-ideas.js';
import {
  scheduleColumns,
  scheduleColumnTypes,
  scheduleOf,
  scheduleRow,
} from './schedule-row.js';

/**
 * Tries an archived idea again: a new one in the next cohort, with no votes.
 * Whoever was for the old one is told once, and votes anew if they still are.
 */
export async function resubmitIdea(
  context: ViewerContext,
  ideaId: string,
  request: Resubmission = {},
  {idempotencyKey}: WriteOptions = {},
): Promise<Idea> {
  const {database} = context;
  await readMember(context, database);
  const wish = valid(resubmissionSchema, request);
  const text =
    wish.text === undefined
      ? undefined
      : await writeText(context, database, wish.text, {of: 'idea', id: ideaId});
  let made: string | undefined;
  const id = await createOnce(context, {
    operation: 'resubmission',
    key: idempotencyKey,
    content: {...wish, ideaId},
    make: async (tx, newId) => {
      made = await tryAgain(context, tx, {ideaId, newId, text});
    },
  });
  return readIdeaFor(context, database, made ?? id);
}

interface Attempt {
  ideaId: string;
  newId: string;
  text: WrittenText | undefined;
}

/** Answers the new idea: the one made before, where a press came twice. */
async function tryAgain(
  context: ViewerContext,
  tx: WriteTransaction,
  {ideaId, newId, text}: Attempt,
): Promise<string> {
  const {communityId, viewerId} = context;
  const now = context.clock();
  const before = lockedIdea(await lockIdeas(context, tx, [ideaId]), ideaId);
  const twin = await pressedTwice(context, tx, before, now);
  if (twin !== undefined) return twin;
  await insistOnAttempt(context, tx, before, now);

  const schedule = scheduleIdea(before.policy, now);
  const review = firstStage(before.policy);
  await tx.query(insertAttempt, [
    communityId,
    newId,
    ideaId,
    JSON.stringify(scheduleRow(schedule)),
    now,
    review,
    text?.source ?? null,
    text ? JSON.stringify(text.body) : null,
    text?.plain ?? null,
    text?.excerpt ?? null,
  ]);
  await tx.query(linkImages, [communityId, newId, ideaId]);
  await tx.query(linkAttempt, [communityId, ideaId, newId]);
  await recordTransition(context, tx, {
    idea: newId,
    from: null,
    to: review ?? (schedule.opensAt > now ? 'scheduled' : 'open'),
    cause: 'author',
    actor: viewerId,
    at: now,
  });
  if (review === null) await invite(context, tx, {ideaId, newId, now});
  if (text) {
    await tellIfNamed(context, tx, text, {of: 'idea', id: newId, by: viewerId});
  }
  const {place} = before;
  tx.happened({type: 'idea.created', place, idea: newId});
  tx.happened({type: 'idea.changed', place, idea: ideaId});
  return newId;
}

const aPressApart = 60_000;

/** The attempt that the same person made a moment ago. */
async function pressedTwice(
  {communityId, viewerId}: ViewerContext,
  tx: WriteTransaction,
  {nextAttempt}: BallotRow,
  now: Date,
): Promise<string | undefined> {
  if (nextAttempt === null) return undefined;
  const [twin] = await tx.query<{id: string}>(
    `select i.id
       from ideas i
       join idea_transitions t
         on t.community_id = i.community_id and t.idea_id = i.id
        and t.from_stage is null and t.actor_id = $3::uuid
      where i.community_id = $1 and i.id = $2::uuid and i.created_at >= $4`,
    [communityId, nextAttempt, viewerId, new Date(now.getTime() - aPressApart)],
  );
  return twin?.id;
}

/** Refuses what may not be tried again, and says when, or what stands before it. */
async function insistOnAttempt(
  context: ViewerContext,
  tx: WriteTransaction,
  row: BallotRow,
  now: Date,
) {
  const facts = resubmissionFactsOf(row, now);
  const permission = mayResubmit(voterFrom(row.voter), facts, now);
  if (permission.reason === 'cooldown') {
    refuse('cooldown', {
      until: resubmittableFrom(facts).toISOString(),
      current: ideaFrom(row, now),
    });
  }
  if (permission.reason === 'sibling_open' && row.nextAttempt !== null) {
    const sibling = await readIdea(context, tx, row.nextAttempt);
    refuse(
      sibling.stage === 'archived' ? 'resubmit_not_allowed' : 'sibling_open',
      {
        ...(sibling.stage === 'archived' && {
          detail: 'It was tried again. Try the latest attempt again instead.',
        }),
        current: sibling,
      },
    );
  }
  if (permission.reason === 'resubmit_not_allowed') {
    refuse('resubmit_not_allowed', {
      detail: whyNot(row, now),
      current: ideaFrom(row, now),
    });
  }
  insist(permission);
}

function whyNot(row: BallotRow, now: Date): string {
  const {allowed, maximumTimes} = row.policy.resubmit;
  if (stageAt(row, now) !== 'archived') {
    return 'Only an archived idea can be tried again.';
  }
  if (!allowed) return 'In this board ideas are tried once.';
  if (row.archiveReason === 'duplicate') {
    return 'It says the same as another idea. Vote for that one.';
  }
  return `In this board an idea is tried again at most ${maximumTimes ?? 0} times.`;
}

/** One word to each who was for it; their votes are theirs to give again. */
async function invite(
  context: ViewerContext,
  tx: WriteTransaction,
  {ideaId, newId, now}: {ideaId: string; newId: string; now: Date},
) {
  const voters = await tx.query<{person: string}>(
    `select person_id as person from ballots
      where community_id = $1 and idea_id = $2 and value = 1 and not excluded
        and person_id <> $3`,
    [context.communityId, ideaId, context.viewerId],
  );
  await notify(
    context,
    tx,
    voters.map(({person}) => ({
      idea: newId,
      kind: 'tried_again',
      key: ideaId,
      at: now,
      person,
    })),
  );
}

const insertAttempt = `
insert into ideas (community_id, id, place_id, author_id, title, source, body,
                   plain, excerpt, tags, area, audience, kind, images, attempt,
                   previous_id, ${scheduleColumns},
                   created_at, updated_at, decided_stage)
select o.community_id, $2::uuid, o.place_id, o.author_id, o.title,
       coalesce($7, o.source), coalesce($8::jsonb, o.body),
       coalesce($9, o.plain), coalesce($10, o.excerpt), o.tags, o.area,
       o.audience, o.kind, o.images, o.attempt + 1, o.id,
       ${scheduleOf('s')}, $5, $5, $6
  from ideas o, jsonb_to_record($4::jsonb) as s(${scheduleColumnTypes})
 where o.community_id = $1 and o.id = $3::uuid`;

/** The pictures of the attempt before are those of the next as well. */
const linkImages = `
insert into idea_images (community_id, idea_id, image_id)
select community_id, $2::uuid, image_id from idea_images
 where community_id = $1 and idea_id = $3::uuid`;

const linkAttempt = `
update ideas set next_id = $3::uuid, version = version + 1
 where community_id = $1 and id = $2::uuid`;

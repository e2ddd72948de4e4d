import type {Idea, Stage, TransitionDraft} from '@townhall/client';
import {transitionDraftSchema} from '@townhall/client/contract';
import {addDays} from '../../policy/calendar.js';
import {scheduleIdea} from '../../policy/idea-schedule.js';
import {
  decidedStages,
  isUnderReview,
  stageAt,
  type DecidedStage,
} from '../../policy/idea-stage.js';
import {stageRules} from '../../policy/stage-rules.js';
import {refuse} from '../../problem.js';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {ideaFrom} from '../ideas/idea-row.js';
import {
  scheduleColumnTypes,
  scheduleRow,
  setSchedule,
} from '../ideas/schedule-row.js';
import {tellOfMentions} from '../mentions/tell-of-mentions.js';
import {writeText} from '../mentions/write-text.js';
import {
  moderateIdea,
  type LockedIdea,
  type Moderating,
} from './moderate-idea.js';
import {recordTransition} from './record-transition.js';

/** Brings an idea to another stage, where its rules allow that. */
export function transitionIdea(
  context: ViewerContext,
  id: string,
  draft: TransitionDraft,
): Promise<Idea> {
  const {to, reason, response} = valid(transitionDraftSchema, draft);
  return moderateIdea(context, id, async (moderating) => {
    const {tx, idea, actor, now} = moderating;
    const from = stageAt(idea, now);
    insistOnWay(idea, from, to, now);
    insistOnWords(idea, to, {reason, response}, now);
    if (response !== undefined) await respond(context, moderating, response);
    const stage = isDecided(to)
      ? await decide(context, moderating, to)
      : await giveToCalendar(context, moderating, from);
    await recordTransition(context, tx, {
      idea: id,
      from,
      to: stage,
      cause: 'staff',
      reason: reason === undefined ? null : cleanLine(reason),
      actor: actor.id,
      at: now,
      ...(to === 'needs_clarification' ? {nextAt: answerBy(idea, now)} : {}),
    });
    if (response !== undefined) {
      await tellOfMentions(context, tx, {of: 'response', id, by: actor.id});
    }
    // Nobody could see it before, so nobody it names was told.
    if (isUnderReview(from) && !isUnderReview(stage)) {
      await tellOfMentions(context, tx, {of: 'idea', id});
    }
  });
}

const isDecided = (stage: Stage): stage is DecidedStage =>
  decidedStages.some((decided) => decided === stage);

function insistOnWay(idea: LockedIdea, from: Stage, to: Stage, now: Date) {
  const {next} = stageRules[from];
  if (next.includes(to)) return;
  refuse('transition_not_allowed', {
    detail:
      next.length === 0
        ? `This idea is ${wordsFor(from)}, and stays it.`
        : `This idea is ${wordsFor(from)}. From there it may become: ${next.map(wordsFor).join(', ')}.`,
    current: ideaFrom(idea, now),
  });
}

const wordsFor = (stage: Stage) => stage.replaceAll('_', ' ');

function insistOnWords(
  idea: LockedIdea,
  to: Stage,
  {
    reason,
    response,
  }: {reason: string | undefined; response: string | undefined},
  now: Date,
) {
  if (stageRules[to].needsResponse && response === undefined) {
    refuse('response_required', {
      detail: `People who voted are owed an answer: say what was decided, and why, in “response”, to make this idea ${wordsFor(to)}.`,
      fields: [{path: 'response', message: 'Needed for this stage.'}],
      current: ideaFrom(idea, now),
    });
  }
  if (to === 'needs_clarification' && reason === undefined) {
    refuse('invalid_request', {
      detail: 'Ask the author what is not clear yet, in “reason”.',
      fields: [{path: 'reason', message: 'The question to the author.'}],
      current: ideaFrom(idea, now),
    });
  }
}

async function respond(
  context: ViewerContext,
  {tx, idea, actor, now}: Moderating,
  response: string,
) {
  const {source, body} = await writeText(context, tx, response, {
    of: 'idea',
    id: idea.id,
  });
  await tx.query(
    `update ideas
        set response_source = $3, response_body = $4::jsonb,
            response_by = $5, response_at = $6
      where community_id = $1 and id = $2`,
    [context.communityId, idea.id, source, JSON.stringify(body), actor.id, now],
  );
}

async function decide(
  {communityId}: ViewerContext,
  {tx, idea, now}: Moderating,
  to: DecidedStage,
): Promise<Stage> {
  await tx.query(
    `update ideas
        set decided_stage = $3, archive_reason = $4, version = version + 1,
            updated_at = $5
      where community_id = $1 and id = $2`,
    [communityId, idea.id, to, to === 'archived' ? 'staff' : null, now],
  );
  return to;
}

/** Where it stands from now on is told by its dates. */
async function giveToCalendar(
  {communityId}: ViewerContext,
  {tx, idea, now}: Moderating,
  from: Stage,
): Promise<Stage> {
  const schedule = isUnderReview(from) ? scheduleIdea(idea.policy, now) : idea;
  const stage = stageAt({...idea, ...schedule, decidedStage: null}, now);
  if (stage === 'archived') {
    refuse('transition_not_allowed', {
      detail:
        'Voting on this idea has ended, so it cannot be opened again. Its author may try it again.',
      current: ideaFrom(idea, now),
    });
  }
  await tx.query(
    `update ideas i
        set decided_stage = null, archive_reason = null,
            version = version + 1, updated_at = $4, ${setSchedule('s')}
       from jsonb_to_record($3::jsonb) as s(${scheduleColumnTypes})
      where community_id = $1 and id = $2`,
    [communityId, idea.id, JSON.stringify(scheduleRow(schedule)), now],
  );
  return stage;
}

function answerBy({policy}: LockedIdea, now: Date): Date | null {
  const {clarificationDays, cohort} = policy;
  return clarificationDays === null
    ? null
    : addDays(now, clarificationDays, cohort.timeZone);
}

import type {CommunityContext} from '../community/context.js';
import {decideCohorts} from '../community/lifecycle/cohort-rank.js';
import {recordTransitions} from '../community/lifecycle/record-transition.js';
import {
  notify,
  notifyOfTransitions,
  type Note,
} from '../community/notifications/notify.js';
import {write, type WriteTransaction} from '../community/write.js';
import type {Queryable} from '../database/database.js';
import {nextTurn} from '../database/pglite/turns.js';
import {dueSteps, type DueSteps} from '../policy/idea-steps.js';
import {nextBatch} from './batch-size.js';
import {takeDueIdeas, takeIdea, type DueIdea} from './due-ideas.js';
import {votesNotToldOf} from './votes-not-told-of.js';

/** How many ideas are moved on in the first transaction; then it adapts. */
const firstBatch = 10;

/** More news than this in one batch, and whoever shows ideas reads them again. */
const mostNews = 20;

export interface AdvanceOptions {
  /** So many ideas in each transaction; by how long it takes, if left out. */
  batch?: number | undefined;
  /** Milliseconds of the machine, whatever the community's clock says. */
  stopwatch?: (() => number) | undefined;
}

/**
 * Does everything that the clock and the rules have to do with ideas now:
 * opens, closes, archives, assigns and reminds. Each step is written in one
 * transaction with the idea that it moves, under a key of its own, so that it
 * happens once, whoever does it and wherever they are cut short. Answers how
 * many ideas it has seen to.
 */
export async function advanceIdeas(
  context: CommunityContext,
  {batch, stopwatch = () => performance.now()}: AdvanceOptions = {},
): Promise<number> {
  const seen = new Set<string>();
  let size = batch ?? firstBatch;
  for (;;) {
    let began = stopwatch();
    const {done, undecided} = await advanceBatch(context, (tx) => {
      // Its turn has come: how long it waited says nothing about a batch.
      began = stopwatch();
      return takeDueIdeas(context, tx, size);
    });
    size = batch ?? nextBatch(size, stopwatch() - began);
    // Whoever waits comes between two batches.
    await nextTurn();
    const before = seen.size;
    for (const id of done) seen.add(id);
    await decide(context, undecided);
    // An idea that stays due must not keep the others waiting for ever.
    if (seen.size === before && undecided.length === 0) return seen.size;
  }
}

/** Does what is due with one idea, before something else happens to it. */
export async function advanceIdea(
  context: CommunityContext,
  id: string,
): Promise<void> {
  const advance = () =>
    advanceBatch(context, (tx) => takeIdea(context, tx, id));
  const {undecided} = await advance();
  if (undecided.length === 0) return;
  await decide(context, undecided);
  await advance();
}

interface Batch {
  done: string[];
  /** What waits until it is counted out who made it. */
  undecided: string[];
}

async function advanceBatch(
  context: CommunityContext,
  take: (tx: Queryable) => Promise<DueIdea[]>,
): Promise<Batch> {
  const work = async (tx: WriteTransaction): Promise<Batch> => {
    const now = context.clock();
    const ideas = await take(tx);
    const advancing = ideas
      .filter(({undecided}) => !undecided)
      .map((idea) => ({idea, due: dueSteps(idea, now)}));
    if (advancing.length > 0) await advance(context, tx, advancing);
    return {
      done: advancing.map(({idea}) => idea.id),
      undecided: ideas.flatMap(({id, undecided}) => (undecided ? id : [])),
    };
  };
  return write(context, work, {movesDeadlines: false});
}

/** In a transaction of its own, so that it never waits for what it has taken. */
async function decide(context: CommunityContext, ids: readonly string[]) {
  if (ids.length === 0) return;
  await write(context, async (tx) => {
    const made = await tx.query<{id: string; place: string}>(decideCohorts, [
      context.communityId,
      ids,
      context.clock(),
    ]);
    for (const {id, place} of made) {
      tx.happened({type: 'idea.threshold_reached', idea: id, place});
    }
    tx.happened({type: 'touched'});
  });
}

interface Advancing {
  idea: DueIdea;
  due: DueSteps;
}

async function advance(
  context: CommunityContext,
  tx: WriteTransaction,
  advancing: readonly Advancing[],
) {
  const {communityId} = context;
  const votes = await votesNotToldOf(context, tx, advancing);
  await recordTransitions(
    context,
    tx,
    advancing.flatMap(({idea, due}) =>
      due.steps.map((step) => ({
        ...step,
        idea: idea.id,
        // What happened before the timeline began is history, not news.
        silent: idea.toldStage === null,
      })),
    ),
    // In the same update as everything else: an idea has many indexes.
    {tells: false},
  );
  await tx.query(moveOn, [
    communityId,
    JSON.stringify(advancing.map(movedOn)),
    context.clock(),
  ]);
  await notifyOfTransitions(context, tx, votes);
  await notify(context, tx, advancing.flatMap(notesOn));
  tellNews(tx, advancing);
}

const movedOn = ({idea, due}: Advancing) => {
  const decision = decisionIn(due);
  const stage = due.steps.at(-1)?.to ?? idea.toldStage;
  // A decision was taken back after voting had ended.
  const closed = stage === 'archived' && idea.decidedStage === null;
  return {
    id: idea.id,
    told_stage: stage,
    stage: decision?.stage ?? (closed ? 'archived' : null),
    archive_reason:
      decision?.archiveReason ?? (closed ? 'below_threshold' : null),
    assignee_id: decision?.assignee ?? null,
    next_at: due.nextAt,
    // What happened before the timeline began has changed nothing.
    changed: due.steps.length > 0 && idea.toldStage !== null,
  };
};

const decisionIn = ({steps}: DueSteps) =>
  steps.findLast(({decides}) => decides !== undefined)?.decides;

const moveOn = `
update ideas i
   set decided_stage = coalesce(r.stage, i.decided_stage),
       archive_reason = coalesce(r.archive_reason, i.archive_reason),
       assignee_id = coalesce(r.assignee_id, i.assignee_id),
       told_stage = r.told_stage, next_at = r.next_at,
       version = i.version + r.changed::int,
       updated_at = case when r.stage is not null
         then greatest(i.updated_at, $3::timestamptz) else i.updated_at end
  from jsonb_to_recordset($2::jsonb) as r(
    id uuid, told_stage text, stage text, archive_reason text, assignee_id uuid,
    next_at timestamptz, changed boolean)
 where i.community_id = $1 and i.id = r.id`;

/** Reminders for all who follow it, and a word to whom it is given. */
function notesOn({idea, due: {steps, reminder}}: Advancing): Note[] {
  if (idea.toldStage === null) return [];
  const given = steps.flatMap(({decides, at, key}): Note[] =>
    decides?.stage === 'assigned' && decides.assignee !== idea.assignee
      ? [{idea: idea.id, kind: 'assigned', key, at, person: decides.assignee}]
      : [],
  );
  if (reminder === null) return given;
  const {kind, at, daysLeft} = reminder;
  const closesAt = idea.closesAt?.toISOString() ?? '';
  const key = `${daysLeft ?? ''} ${closesAt}`;
  return [...given, {idea: idea.id, kind, key, at, daysLeft}];
}

/** One event for each idea that moved, or one for them all where it is many. */
function tellNews(tx: WriteTransaction, advancing: readonly Advancing[]) {
  const moved = advancing.filter(({due}) => due.steps.length > 0);
  if (moved.length === 0) return;
  const news = moved.filter(({idea}) => idea.toldStage !== null);
  tx.happened({type: news.length > mostNews ? 'gap' : 'touched'});
  for (const {idea, due} of news) {
    const {id, place} = idea;
    for (const {to, cause} of due.steps) {
      if (to === 'threshold_reached' && cause === 'vote') {
        tx.happened({type: 'idea.threshold_reached', idea: id, place});
      }
    }
    if (news.length > mostNews) continue;
    tx.happened({type: 'idea.changed', idea: id, place});
  }
}

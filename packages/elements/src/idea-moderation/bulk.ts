import type {Community, Idea, ModeratedIdea} from '@townhall/client';
import {explain, type Failure} from '../internal/failure.js';
import {isPossible, type Wish} from './action.js';
import {carryOut, type Deed} from './carry-out.js';

/** What became of one of several ideas. */
export interface BulkOutcome {
  idea: Idea;
  deed?: Deed;
  failure?: Failure;
  /** It cannot be done with this one, as it stands now. */
  isImpossible?: boolean;
}

/**
 * Does the same with several ideas, one after the other, and says of each what
 * became of it. They are looked at anew first: somebody may have been there.
 */
export async function carryOutAll(
  community: Community,
  chosen: readonly Idea[],
  wish: Wish,
): Promise<BulkOutcome[]> {
  const known = await lookAt(community, chosen);
  const outcomes: BulkOutcome[] = [];
  for (const idea of chosen) {
    const moderated = known.get(idea.id);
    if (!moderated || !isPossible(wish.action, moderated)) {
      outcomes.push({idea: moderated?.idea ?? idea, isImpossible: true});
      continue;
    }
    try {
      const deed = await carryOut(community, moderated, wish);
      outcomes.push({idea: deed.idea, deed});
    } catch (error) {
      outcomes.push({idea: moderated.idea, failure: explain(error)});
    }
  }
  return outcomes;
}

/** Takes back what was done with several, the last first. */
export async function undoAll(
  done: readonly BulkOutcome[],
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const {idea, deed} of [...done].reverse()) {
    if (!deed) continue;
    try {
      outcomes.push({idea: await deed.undo()});
    } catch (error) {
      outcomes.push({idea, failure: explain(error)});
    }
  }
  return outcomes;
}

async function lookAt({moderation}: Community, chosen: readonly Idea[]) {
  const known = new Map<string, ModeratedIdea>();
  for (let at = 0; at < chosen.length; at += 100) {
    const ids = chosen.slice(at, at + 100).map(({id}) => id);
    for (const one of await moderation.ideas(ids)) known.set(one.idea.id, one);
  }
  return known;
}

import type {
  Community,
  Idea,
  ModeratedIdea,
  TransitionDraft,
} from '@townhall/client';
import {isUnseen, needsResponse, type Wish} from './action.js';

/** What was done, and how it is taken back. */
export interface Deed {
  idea: Idea;
  undo: () => Promise<Idea>;
}

const reason = 'Taken back.';

/**
 * Does what staff wants, at once. What the community can take back by itself is
 * undone there; the others are undone by what does the opposite.
 */
export async function carryOut(
  {moderation}: Community,
  moderated: ModeratedIdea,
  wish: Wish,
): Promise<Deed> {
  const {idea, held} = moderated;
  const {id} = idea;
  const text = wish.text.trim();
  const undone = (done: Promise<Idea>): Promise<Deed> =>
    done.then((changed) => ({idea: changed, undo: () => moderation.undo(id)}));
  const transition = (draft: TransitionDraft) =>
    undone(moderation.transition(id, draft));
  const set = async (on: boolean, to: (on: boolean) => Promise<Idea>) => ({
    idea: await to(on),
    undo: () => to(!on),
  });

  switch (wish.action) {
    case 'approve':
      return transition({to: 'open'});
    case 'decline':
      return transition(
        isUnseen(idea)
          ? {to: 'archived', reason: text}
          : {to: 'declined', response: text},
      );
    case 'ask':
      return transition({to: 'needs_clarification', reason: text});
    case 'stage':
      return transition(stageDraft(moderated, wish, text));
    case 'move':
      return undone(
        moderation.move(id, {
          cohort: wish.cohort,
          ...(text ? {reason: text} : {}),
        }),
      );
    case 'assign':
      return undone(moderation.assign(id, wish.person?.id ?? null));
    case 'lock':
    case 'unlock':
      return set(wish.action === 'lock', (on) =>
        moderation.lockComments(id, on),
      );
    case 'hold':
      return set(true, (on) =>
        moderation.holdVotes(id, {on, reason: on ? text : reason}),
      );
    case 'release':
      return set(false, (on) =>
        moderation.holdVotes(id, {on, reason: on ? (held ?? reason) : text}),
      );
    case 'exclude':
    case 'readmit':
      return count(wish.person?.id ?? '', wish.action === 'readmit', text);
    case 'merge':
      return merge(wish.target?.id ?? '', text);
    case 'unmerge':
      return unmerge(idea.mergedInto ?? '', text);
  }

  /** Lets somebody's votes count, here and everywhere, or no longer. */
  async function count(voter: string, on: boolean, why: string): Promise<Deed> {
    const to = async (counts: boolean, because: string) => {
      const act = counts ? 'readmitVoter' : 'excludeVoter';
      await moderation[act](voter, {reason: because});
      const [now] = await moderation.ideas([id]);
      return now?.idea ?? idea;
    };
    return {idea: await to(on, why), undo: () => to(!on, reason)};
  }

  async function merge(into: string, why: string): Promise<Deed> {
    const {source} = await moderation.merge(id, {into, reason: why});
    const undo = async () => (await moderation.unmerge(id, {reason})).source;
    return {idea: source, undo};
  }

  async function unmerge(into: string, why: string): Promise<Deed> {
    const {source} = await moderation.unmerge(id, {reason: why});
    const undo = async () =>
      (await moderation.merge(id, {into, reason})).source;
    return {idea: source, undo};
  }
}

function stageDraft(
  {idea, next}: ModeratedIdea,
  {stage = idea.stage}: Wish,
  text: string,
): TransitionDraft {
  if (!text) return {to: stage};
  return needsResponse(stage, next)
    ? {to: stage, response: text}
    : {to: stage, reason: text};
}

import type {Idea, Vote} from '@townhall/client';
import {forgetVote, keptVote} from './kept-vote.js';

/** Whoever takes longer to sign in may have changed their mind. */
const longest = 10 * 60_000;

/**
 * Gives back the vote that was kept, once, if it is for one of these ideas. One
 * for another idea waits for its board; one that is too old is forgotten.
 */
export function returnVote(
  ideas: readonly Idea[],
  cast: (idea: Idea, vote: Vote) => unknown,
) {
  const kept = read();
  const idea = ideas.find(({id}) => id === kept?.idea);
  if (kept && !idea) return;
  forgetVote();
  if (kept && idea) cast(idea, kept.vote);
}

/** What stands there may be anybody's: it is looked at before it is a vote. */
function read(): {idea: string; vote: Vote} | undefined {
  const {idea, vote, at} = parsed(keptVote() ?? '');
  const isRecent = Math.abs(Date.now() - Number(at)) < longest;
  const isVote = vote === 'up' || vote === 'down' || vote === 'none';
  return isRecent && isVote && typeof idea === 'string'
    ? {idea, vote}
    : undefined;
}

function parsed(
  text: string,
): Partial<Record<'idea' | 'vote' | 'at', unknown>> {
  try {
    return {...JSON.parse(text)};
  } catch {
    return {};
  }
}

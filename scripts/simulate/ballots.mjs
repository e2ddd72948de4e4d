/**
 * Who has which vote on an idea, reckoned from what people did with the idea
 * itself and what merges brought to it.
 */
export function settleBallot(idea, number) {
  const own = idea.own.get(number);
  let standing = own;
  for (const merge of idea.brought) {
    const vote = merge.votes.get(number);
    // Whatever somebody did here after a merge is their last word on it.
    if (!vote || (own && own.at >= merge.at)) continue;
    if (!standing || standing.value === 0 || vote.at > standing.at) {
      standing = vote;
    }
  }
  if (standing) idea.ballots.set(number, {...standing});
  else idea.ballots.delete(number);
}

/** Counts the ballots of everybody who is not excluded. */
export function tally(idea, isExcluded) {
  let up = 0;
  let down = 0;
  for (const [number, {value}] of idea.ballots) {
    if (isExcluded(number)) continue;
    if (value > 0) up += 1;
    if (value < 0) down += 1;
  }
  idea.up = up;
  idea.down = down;
}

/** When somebody else answered first, of those that fit; null for nobody. */
export function firstOf({asker, answers}, fits) {
  const moments = answers
    .filter(({shown, person}) => shown && person !== asker && fits(person))
    .map(({at}) => at);
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** A mark, unless the answer that has it was taken away. */
export const standing = (mark) => (mark?.answer.shown ? mark : null);

/** When nothing was owed any more; null while something is. */
export function resolvedAt({closedAt, assumedAt, correct, confirmed}) {
  const marks = [standing(correct)?.at, standing(confirmed)?.at];
  const moments = [closedAt, assumedAt, ...marks].filter(
    (at) => at !== null && at !== undefined,
  );
  return moments.length > 0 ? Math.min(...moments) : null;
}

/**
 * When it was the community's turn: from the question on until somebody else
 * answers, and again from what the asker says then, or from a "no" to whether it
 * is solved.
 */
export function turnsOf({asker, answers, steps, createdAt}) {
  const words = [
    ...answers
      .filter(({shown}) => shown)
      .map(({person, at}) => ({at, isOurs: person === asker})),
    ...steps.map(({at, isOurs}) => ({at, isOurs})),
  ].sort((a, b) => a.at - b.at);
  const turns = [];
  let since = createdAt;
  for (const {at, isOurs} of words) {
    if (isOurs) since ??= at;
    else if (since !== null) {
      turns.push({from: since, to: at});
      since = null;
    }
  }
  if (since !== null) turns.push({from: since, to: Infinity});
  return turns;
}

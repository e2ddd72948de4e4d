/** In this many seconds a vote fades by two thirds. */
const fading = 3 * 24 * 60 * 60;

/** A moment as the weight of a vote in it, as a logarithm. */
const weightAt = (instant: string) =>
  `(extract(epoch from ${instant})::float8 / ${fading})`;

/**
 * What a vote makes of an idea's heat, for the locked idea `l` and its changed
 * ballot `c`: the sum of its votes, each weighing more the later it came. A
 * vote that is taken back weighs what one weighs now, so that voting to and fro
 * gains nothing. The bounds keep `exp` and `ln` from leaving their range.
 */
export const heatAfter = (now: string) => {
  const weight = weightAt(now);
  return `case
    when c.value = 1
      then ln(exp(greatest(l.heat - ${weight}, -700)) + 1) + ${weight}
    when c.prev_value = 1
      then greatest(${weightAt('l.opens_at')},
        ln(greatest(exp(least(l.heat - ${weight}, 700)) - 1, 1e-300))
          + ${weight})
    else l.vote_heat end`;
};

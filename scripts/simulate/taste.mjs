/**
 * Whether somebody who votes on an idea is for it: its quality, how easily
 * this person says yes, and whether it is about a part they care for.
 */
export function votesUp(random, person, idea) {
  const caresFor = person.interests.includes(idea.area) ? 0.4 : -0.2;
  return random.chance(
    logistic(logit(idea.quality) + person.warmth + caresFor),
  );
}

const logit = (probability) => Math.log(probability / (1 - probability));
const logistic = (value) => 1 / (1 + Math.exp(-value));

import {attentionOf} from './attention.mjs';
import {weighted} from './random.mjs';

/** Which ideas are there to be seen today, and how likely each is looked at. */
export function createMarket({book, random, threshold, now}) {
  const live = book.ideas.filter(
    (idea) => !idea.decided && idea.opensAt <= now && now < idea.closesAt,
  );
  const all = weighted(live, (idea) => attentionOf(idea, now, threshold));
  const upcoming = book.ideas.filter(
    (idea) => !idea.decided && idea.opensAt > now,
  );
  const ended = book.ideas
    .slice(-4_000)
    .filter((idea) => !idea.mergedInto && idea.closesAt <= now);

  return {
    live,
    /** An idea that catches this person's eye: rather one they care for. */
    draw(person) {
      let idea;
      for (let look = 0; look < 3; look += 1) {
        idea = all.draw(random);
        if (!idea || person.interests.includes(idea.area)) return idea;
      }
      return idea;
    },
    votedBy: (person) =>
      live.filter((idea) => idea.ballots.get(person.number)?.value),
    scheduled: ({pick}) => pick(upcoming),
    closed: ({pick}) => pick(ended),
  };
}

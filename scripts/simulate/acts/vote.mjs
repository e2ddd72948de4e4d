import {votesUp} from '../taste.mjs';

const words = new Map([
  [1, 'up'],
  [-1, 'down'],
  [0, 'none'],
]);

/** Somebody votes, and the answer is held against the rules. */
export async function vote(year, visitor, idea, value, what = 'vote') {
  const {book, clock, downvotes} = year;
  const at = clock.now();
  const answer = await putBallot(year, visitor, idea, value);
  const counts = book.expect(
    what,
    answer,
    book.verdictOnVote(idea, at, visitor.person),
  );
  if (counts) {
    book.voted(idea, visitor.person, value, at);
    if (value < 0) downvotes.cast(visitor.person, idea);
    holdAnswer(book, idea, answer, value);
  }
  return counts;
}

/** Somebody picks an idea that catches the eye, and says what they think. */
export async function voteOnSomething(year, visitor) {
  const {book, random, market} = year;
  const idea = market.draw(visitor.person);
  if (!idea || book.ballot(idea, visitor.person) !== 0) return;
  const value = votesUp(random, visitor.person, idea) ? 1 : -1;
  if (value < 0 && !year.downvotes.mayCast(visitor.person, idea)) return;
  await vote(year, visitor, idea, value);
}

/** Somebody changes what they said, or takes it back. */
export async function changeMind(year, visitor) {
  const {book, random, market} = year;
  const idea = random.pick(market.votedBy(visitor.person));
  if (!idea) return;
  const before = book.ballot(idea, visitor.person);
  if (before === 0) return;
  const wants = random.chance(0.6) ? 0 : -before;
  if (wants < 0 && !year.downvotes.mayCast(visitor.person, idea)) return;
  await vote(year, visitor, idea, wants, 'change of mind');
}

/**
 * The same person in two tabs at once: for it in one, and taking that back in
 * the other. Whichever comes last decides; then they look, and make it clear.
 */
export async function voteInTwoTabs(year, visitor) {
  const {book, clock, market} = year;
  const {person} = visitor;
  const idea = market.draw(person);
  if (!idea || book.ballot(idea, person) !== 0) return;
  const at = clock.now();
  const verdict = book.verdictOnVote(idea, at, person);
  const answers = await Promise.all([
    putBallot(year, visitor, idea, 1),
    putBallot(year, visitor, idea, 0),
  ]);
  answers.push(await putBallot(year, visitor, idea, 1));
  for (const answer of answers) book.expect('two tabs', answer, verdict);
  if (verdict) return;
  book.voted(idea, person, 1, at);
  holdAnswer(book, idea, answers.at(-1), 1);
}

/** Several people vote on one idea at the same moment. */
export async function rush(year, visitors, idea) {
  const {book, clock} = year;
  const at = clock.now();
  const fresh = visitors.filter(({person}) => book.ballot(idea, person) === 0);
  const answers = await Promise.all(
    fresh.map((visitor) => putBallot(year, visitor, idea, 1)),
  );
  for (const [index, {person}] of fresh.entries()) {
    const verdict = book.verdictOnVote(idea, at, person);
    if (book.expect('vote in a rush', answers[index], verdict)) {
      book.voted(idea, person, 1, at);
    }
  }
}

/** Somebody votes where it is too late, or too early: nothing may count. */
export async function voteOutOfTime(year, visitor) {
  const {market, random} = year;
  const late = random.chance(0.6);
  const idea = late ? market.closed(random) : market.scheduled(random);
  if (!idea) return;
  const what = late ? 'vote after the end' : 'vote before the beginning';
  await vote(year, visitor, idea, 1, what);
}

/**
 * A vote finds that an idea has opened or closed, where the job is late: what
 * the clock did is told before the vote counts, or is refused.
 */
async function putBallot({book, lifecycle, clock}, visitor, idea, value) {
  const answer = await visitor.put(`/ideas/${idea.id}/ballot`, {
    vote: words.get(value),
  });
  const stage = book.stageAt(idea, clock.now());
  const isLate =
    (idea.told === 'scheduled' && stage !== 'scheduled') ||
    (idea.told === 'open' && stage === 'archived');
  if (isLate) lifecycle.advanceIdea(idea, clock.now());
  return answer;
}

/** What the answer says must be what the book says. */
function holdAnswer(book, idea, {body}, value) {
  const {votes} = body.idea;
  const isRight =
    votes !== null &&
    votes.up === idea.up &&
    votes.down === idea.down &&
    votes.net === idea.up - idea.down &&
    body.ballot.vote === words.get(value);
  if (!isRight) {
    book.surprises.push({
      what: 'totals in the answer to a vote',
      expected: `${idea.up} up, ${idea.down} down, ${words.get(value)}`,
      got: `${votes?.up} up, ${votes?.down} down, ${body.ballot.vote}`,
    });
  }
}

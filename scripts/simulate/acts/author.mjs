/** Authors come back to what they suggested. */
export async function tendIdeas(year, visitor) {
  const {random, book} = year;
  const mine = book.ideas.filter(
    ({author, mergedInto, isGone}) =>
      author === visitor.person && !mergedInto && !isGone,
  );
  const idea = random.pick(mine);
  if (!idea) return;
  const stage = book.stageAt(idea, year.clock.now());
  if (stage === 'archived') await tryAgain(year, visitor, idea);
  else if (random.chance(0.35)) await clarify(year, visitor, idea, stage);
  else if (random.chance(0.15)) await withdraw(year, visitor, idea, stage);
}

/** Adds to what was said, once the words are voted on. */
async function clarify({api, book}, visitor, idea, stage) {
  if (!api.has('POST /ideas/{id}/clarifications')) return;
  if (!['open', 'threshold_reached', 'assigned'].includes(stage)) return;
  const answer = await visitor.post(`/ideas/${idea.id}/clarifications`, {
    text: 'To be clear: this is about all courses, not only new ones.',
  });
  book.expect('clarify', answer, null);
}

/** Takes an idea back: gone while nobody has voted, else archived. */
async function withdraw(year, visitor, idea, stage) {
  const {api, book, clock, lifecycle} = year;
  if (!api.has('POST /ideas/{id}/withdraw')) return;
  if (!['scheduled', 'open'].includes(stage)) return;
  const at = clock.now();
  const answer = await visitor.post(`/ideas/${idea.id}/withdraw`);
  if (!book.expect('withdraw', answer, null)) return;
  lifecycle.advanceIdea(idea, at);
  idea.decided = 'archived';
  idea.archiveReason = 'withdrawn';
  idea.decidedAt = at;
  idea.isGone = !hasForeignVotes(idea);
  if (!idea.isGone) book.withdrawn(idea, visitor.person, at);
  const outcome = idea.isGone ? 'deleted' : 'archived';
  if (answer.body.outcome !== outcome) {
    book.surprised('withdraw', outcome, answer.body.outcome);
  }
}

const hasForeignVotes = ({ballots, author, up, down}) =>
  up + down > (ballots.get(author.number)?.value ? 1 : 0);

/** Tries an archived idea again, at zero, under the rules. */
async function tryAgain(year, visitor, idea) {
  const {api, book, clock} = year;
  if (!api.has('POST /ideas/{id}/resubmit')) return;
  // What opens later than the last cohort would not be seen to its end.
  if (clock.now() >= year.lastSubmission) return;
  const answer = await visitor.post(
    `/ideas/${idea.id}/resubmit`,
    {},
    {
      'idempotency-key': `again-${year.next()}`,
    },
  );
  const code = verdictOnTry(idea);
  if (!book.expect('try again', answer, code)) return;
  const {title, text, area, audience, kind, quality, appeal, isFiled} = idea;
  const next = book.suggested(
    {title, text, area, audience, kind, quality, isFiled, appeal: appeal + 0.5},
    {
      id: answer.body.id,
      author: idea.author,
      at: clock.now(),
      previous: idea,
    },
  );
  book.tell(next, votersFor(year, idea), {
    kind: 'tried_again',
    at: next.createdAt,
  });
  const {attempt, previousAttempt, votes} = answer.body;
  if (attempt !== next.attempt || previousAttempt !== idea.id || votes.net) {
    book.surprised('try again', {attempt: next.attempt}, {attempt, votes});
  }
}

/** Whoever was for it is told once, and votes anew if they still are. */
const votersFor = ({everybody, book}, {ballots, author}) =>
  [...ballots]
    .filter(([number, {value}]) => value === 1 && !book.excluded.has(number))
    .map(([number]) => everybody[number])
    .filter((person) => person !== author);

function verdictOnTry({next, archiveReason}) {
  if (next) return 'sibling_open';
  return archiveReason === 'duplicate' ? 'resubmit_not_allowed' : null;
}

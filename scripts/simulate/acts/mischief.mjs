/** Votes as fast as a program would: what is over the limit is refused. */
export async function flood(year, visitor) {
  const {book, clock, market, policy} = year;
  clock.advance(61_000);
  const most = policy.limits.votesPerMinute;
  let cast = 0;
  const wanted = market.live
    .filter((idea) => book.ballot(idea, visitor.person) === 0)
    .slice(0, most + 6);
  for (const idea of wanted) {
    const at = clock.now();
    const answer = await visitor.put(`/ideas/${idea.id}/ballot`, {vote: 'up'});
    const verdict =
      book.verdictOnVote(idea, at, visitor.person) ??
      (cast >= most ? 'rate_limited' : null);
    if (book.expect('vote in a flood', answer, verdict)) {
      cast += 1;
      book.voted(idea, visitor.person, 1, at);
    }
  }
}

/** Votes for what is part of another idea by now. */
export async function voteOnMerged(year, visitor) {
  const {book, random, clock} = year;
  const idea = random.pick(book.ideas.filter(({mergedInto}) => mergedInto));
  if (!idea) return;
  const verdict = book.verdictOnVote(idea, clock.now(), visitor.person);
  const answer = await visitor.put(`/ideas/${idea.id}/ballot`, {vote: 'up'});
  book.expect('vote on a merged idea', answer, verdict);
}

/** Wants more votes against on one day than there are. */
export async function voteDownEverything(year, visitor) {
  const {book, clock, market, downvotes} = year;
  const {person} = visitor;
  for (const idea of market.live.slice(0, 16)) {
    if (book.ballot(idea, person) !== 0) continue;
    clock.advance(1_500);
    const at = clock.now();
    const verdict =
      book.verdictOnVote(idea, at, person) ??
      (downvotes.mayCast(person, idea) ? null : 'rate_limited');
    const answer = await visitor.put(`/ideas/${idea.id}/ballot`, {
      vote: 'down',
    });
    if (book.expect('vote against everything', answer, verdict)) {
      downvotes.cast(person, idea);
      book.voted(idea, person, -1, at);
    }
  }
}

/** A guest, or somebody with a made-up address, votes. */
export async function voteAsNobody(year, visitor) {
  const {market, book} = year;
  const idea = market.draw(visitor.person);
  if (!idea) return;
  const guest = year.guest;
  const answer = await guest.put(`/ideas/${idea.id}/ballot`, {vote: 'up'});
  book.expect('vote without an account', answer, 'sign_in_required');
  const lost = await visitor.put(
    '/ideas/00000000-0000-7000-8000-000000000000/ballot',
    {vote: 'up'},
  );
  book.expect('vote on what is not there', lost, 'not_found');
}

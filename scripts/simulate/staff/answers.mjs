const day = 86_400_000;

const answers = [
  {to: 'planned', weight: 4, response: 'Yes: it comes with the next release.'},
  {to: 'in_development', weight: 1, response: 'We are building it now.'},
  {
    to: 'declined',
    weight: 3,
    response: 'No, and this is why: it would break how marks are exported.',
  },
  {to: 'on_radar', weight: 2, response: 'Not now. We keep it for later.'},
];
const bag = answers.flatMap((answer) =>
  Array.from({length: answer.weight}, () => answer),
);

/** Whoever made it is owed an answer; what was promised is shipped one day. */
export async function answerIdeas(year, visitor) {
  const {book, clock, random, api} = year;
  if (!api.has('POST /ideas/{id}/transition')) return;
  const now = clock.now();
  const waiting = book.ideas.filter(
    (idea) =>
      idea.reachedAt !== null &&
      now - idea.reachedAt > 10 * day &&
      [null, 'assigned'].includes(idea.decided),
  );
  for (const idea of waiting) {
    if (!random.chance(0.3)) continue;
    clock.advance(7_000);
    const isNobodys = !idea.decided && !idea.assignee;
    if (isNobodys && api.has('POST /ideas/{id}/assign')) {
      await assign(year, visitor, idea);
    } else {
      await decide(year, visitor, idea, random.pick(bag));
    }
  }
  const promised = book.ideas.filter(({decided}) =>
    ['planned', 'in_development'].includes(decided),
  );
  const shipped = random.chance(0.2) ? random.pick(promised) : undefined;
  if (shipped) {
    clock.advance(9_000);
    await decide(year, visitor, shipped, {
      to: 'shipped',
      response: 'It is there, since this morning.',
    });
  }
}

/** Brings an idea to another stage, with an answer for everybody. */
async function decide(year, visitor, idea, {to, response}) {
  const {book, clock, lifecycle} = year;
  if (year.random.chance(0.1))
    await decideWithoutWords(year, visitor, idea, to);
  const at = clock.now();
  const answer = await visitor.post(`/ideas/${idea.id}/transition`, {
    to,
    response,
  });
  if (!book.expect(`decide: ${to}`, answer, null)) return;
  lifecycle.advanceIdea(idea, at);
  idea.decided = to;
  idea.decidedAt = at;
  book.step(idea, {
    to,
    cause: 'staff',
    at,
    kind: 'changed',
    actor: visitor.person,
  });
}

/** People who voted are owed an answer: none is not taken. */
async function decideWithoutWords({book}, visitor, idea, to) {
  if (to === 'in_development') return;
  const answer = await visitor.post(`/ideas/${idea.id}/transition`, {to});
  book.expect('decide without an answer', answer, 'response_required');
}

/** Gives an idea of a part that is nobody's to a product person. */
async function assign(year, visitor, idea) {
  const {book, clock, lifecycle, staff} = year;
  const owner = staff[2];
  if (!owner.id) return;
  const at = clock.now();
  const answer = await visitor.post(`/ideas/${idea.id}/assign`, {
    person: owner.id,
  });
  if (!book.expect('assign', answer, null)) return;
  lifecycle.advanceIdea(idea, at);
  idea.assignee = owner;
  idea.decided = 'assigned';
  idea.decidedAt = at;
  const step = {to: 'assigned', cause: 'staff', at, kind: 'changed'};
  book.step(idea, {...step, actor: visitor.person});
  book.tell(idea, [owner], {kind: 'assigned', at});
}

/** A step that an idea cannot take from where it stands. */
export async function tryWhatIsNotAllowed(year, visitor) {
  const {book, random, api} = year;
  if (!api.has('POST /ideas/{id}/transition') || !random.chance(0.1)) return;
  const idea = random.pick(
    book.ideas.filter(({decided}) => decided === 'archived').slice(-50),
  );
  if (!idea || idea.isGone) return;
  const answer = await visitor.post(`/ideas/${idea.id}/transition`, {
    to: 'shipped',
    response: 'It is there.',
  });
  book.expect('ship what is archived', answer, 'transition_not_allowed');
}

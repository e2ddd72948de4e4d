import {sayAgain, thinkOfIdea} from '../ideas.mjs';

/**
 * Somebody writes an idea. The form shows what is like it; some then vote for
 * that instead, some post theirs anyway, and some do not look.
 */
export async function suggest(year, visitor) {
  const {book, random, clock, size} = year;
  const {person} = visitor;
  const number = book.ideas.length + 1;
  const known = random.chance(0.09) ? year.market.draw(person) : undefined;
  const draft = known
    ? {...sayAgain(random, known, number), original: known}
    : thinkOfIdea(random, number, {
        area: random.pick(person.interests),
        audience: person.audience,
      });

  if (known || random.chance(size.asksSimilar)) {
    const found = await similarTo(year, visitor, draft);
    if (known) year.noteSimilar(known, found);
    const isShown = found.some(({id}) => id === known?.id);
    if (isShown && random.chance(0.4)) {
      await year.voteInstead(visitor, known);
      // That wish is said; there is another one.
      return suggest(year, visitor);
    }
  }
  const answer = await post(year, visitor, draft, `suggestion-${number}`);
  if (!book.expect('suggest', answer, null)) return undefined;
  const filed = {...draft, isFiled: year.api.asksArea};
  const idea = book.suggested(filed, {
    id: answer.body.id,
    author: person,
    at: clock.now(),
  });
  holdSchedule(book, idea, answer.body);
  if (random.chance(0.01)) await postTwice(year, visitor, draft, idea);
  return idea;
}

async function similarTo({book}, visitor, {title}) {
  const query = new URLSearchParams({q: title, place: 'roadmap'});
  const answer = await visitor.get(`/ideas/similar?${query}`);
  book.expect('look for similar ideas', answer, null);
  return answer.body?.items ?? [];
}

/** A bad line: the same suggestion arrives twice, and is there once. */
async function postTwice(year, visitor, draft, idea) {
  const {book} = year;
  const again = await post(
    year,
    visitor,
    draft,
    `suggestion-${idea.number + 1}`,
  );
  book.expect('the same suggestion again', again, null);
  if (again.body.id !== idea.id) {
    book.surprises.push({
      what: 'the same suggestion again',
      expected: idea.id,
      got: again.body.id,
    });
  }
}

const post = ({api}, visitor, {title, text, area, audience, kind}, key) =>
  visitor.post(
    '/ideas',
    {
      place: 'roadmap',
      title,
      text,
      ...(api.asksArea ? {area, audience, kind} : {tags: [area, kind]}),
    },
    {'idempotency-key': key},
  );

/** It opens and closes when the calendar on the wall says so. */
function holdSchedule(book, idea, body) {
  const expected = [idea.cohort, idea.opensAt, idea.closesAt].join(' ');
  const got = [
    body.cohort,
    Date.parse(body.opensAt),
    Date.parse(body.closesAt),
  ].join(' ');
  if (expected !== got) {
    book.surprises.push({what: 'schedule of a new idea', expected, got});
  }
}

import {anAnswer} from '../texts.mjs';
import {hour} from '../policy.mjs';
import {planLook} from './look.mjs';

const minute = 60_000;

/** Who else of the region answers a question, and how soon. */
export function planHelp(week, question) {
  const {random, agenda, helpers, clock} = week;
  const crowd = new Set();
  for (let count = random.poisson(1.1); count > 0; count -= 1) {
    const helper = helpers.get(question.place).draw(random);
    if (helper && helper !== question.asker) crowd.add(helper);
  }
  for (const helper of crowd) {
    const delay = Math.min(
      40 * hour,
      100 * minute * Math.exp(1.2 * random.normal()),
    );
    agenda.at(clock.now() + Math.floor(delay), () =>
      help(week, question, helper),
    );
  }
}

async function help(week, question, person) {
  if (question.closedAt !== null) return;
  const visitor = await week.visitor(person);
  await answer(week, question, visitor, person.knows);
}

/** One answer, right as often as whoever gives it knows the thing. */
export async function answer(week, question, visitor, knows) {
  const {random, book, clock} = week;
  const {person} = visitor;
  const response = await visitor.post(
    `/questions/${question.id}/answers`,
    {
      ...anAnswer(random, week.next()),
      guard: {seconds: random.between(20, 600)},
    },
    {'idempotency-key': `answer-${week.next()}`},
  );
  const isRight = random.chance(knows);
  if (!book.expect('answer', response, ['rate_limited', null])) return;
  const kept = book.answered(question, {
    id: response.body.id,
    person,
    at: clock.now(),
    held: response.body.pending,
    isRight,
  });
  if (kept.shown) planLook(week, question, kept);
}

import {aQuestion} from '../texts.mjs';
import {hour, monday, day} from '../policy.mjs';
import {planHelp} from './help.mjs';

/** When people are at their screens, by the hour of their day in UTC. */
const awake = {'help-europe': [6, 20], 'help-americas': [12, 26]};

/** Questions of seven days; fewer on the last two. */
export function planQuestions(week) {
  const {size, random, agenda, members} = week;
  for (let count = 0; count < size.questions; count += 1) {
    const person = random.pick(members);
    const weekday = random.chance(0.12)
      ? random.between(5, 6)
      : random.between(0, 4);
    const [from, to] = awake[person.region.place];
    const at =
      monday + weekday * day + (from + (to - from) * random.next()) * hour;
    agenda.at(Math.floor(at), () => ask(week, person));
  }
}

/** Whoever finds their question asked before may be helped by that one. */
async function ask(week, person) {
  const {random, book, clock} = week;
  const known = book.questions.filter(
    ({shown, place}) => shown && place === person.region.place,
  );
  if (known.length > 5 && random.chance(0.15)) {
    await askAgain(week, person, random.pick(known));
    return;
  }
  const visitor = await week.visitor(person);
  const draft = aQuestion(random, week.next());
  const body = {
    ...draft,
    place: person.region.place,
    guard: {seconds: random.between(30, 900)},
  };
  const key = {'idempotency-key': `ask-${week.next()}`};
  const [answer, again] = await Promise.all(
    random.chance(0.05)
      ? [
          visitor.post('/questions', body, key),
          visitor.post('/questions', body, key),
        ]
      : [visitor.post('/questions', body, key)],
  );
  if (!book.expect('ask', answer, ['rate_limited', null])) return;
  if (again && again.body.id !== answer.body.id) {
    book.surprised('ask twice with one key', answer.body.id, again.body);
  }
  const {id, state} = answer.body;
  const question = book.asked({
    id,
    asker: person,
    title: draft.title,
    at: clock.now(),
    held: state === 'pending_review',
  });
  if (question.shown) planHelp(week, question);
}

/** Looks for what others asked, and takes their answer or their side. */
async function askAgain(week, person, question) {
  const {book, random} = week;
  const visitor = await week.visitor(person);
  const words = encodeURIComponent(question.title.replace(/\W+/g, ' '));
  const found = await visitor.get(
    `/questions/similar?q=${words}&place=${question.place}`,
  );
  if (!book.expect('look for the same question', found)) return;
  if (!found.body.items.some(({id}) => id === question.id)) {
    book.surprised(
      'the same question is found',
      question.title,
      found.body.items.length,
    );
    return;
  }
  if (question.asker === person) return;
  if (question.answers.length > 0 && random.chance(0.6)) {
    const answer = await visitor.put(`/questions/${question.id}/deflection`, {
      text: question.title,
    });
    if (book.expect('this answers my question', answer)) week.deflected += 1;
    return;
  }
  const answer = await visitor.put(`/questions/${question.id}/same-question`);
  book.expect('I have this question too', answer);
}

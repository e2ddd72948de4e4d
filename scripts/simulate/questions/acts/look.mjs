import {aReply} from '../texts.mjs';
import {hour} from '../policy.mjs';

const minute = 60_000;

/** The asker looks at an answer later, and so may others. */
export function planLook(week, question, answer) {
  const {random, agenda, clock, members} = week;
  const now = clock.now();
  if (answer.person !== question.asker) {
    const delay = (10 + 600 * random.next() ** 2) * minute;
    agenda.at(now + Math.floor(delay), () => look(week, question, answer));
  }
  for (
    let count = random.poisson(answer.isRight ? 0.9 : 0.1);
    count > 0;
    count -= 1
  ) {
    const reader = random.pick(members);
    if (reader === answer.person) continue;
    agenda.at(now + Math.floor((1 + 30 * random.next()) * hour), () =>
      thank(week, question, answer, reader),
    );
  }
}

/** Marks what solved it, says that it did not, or says nothing. */
async function look(week, question, answer) {
  const {book, clock} = week;
  const {asker} = question;
  if (!answer.shown || question.closedAt !== null) return;
  if (asker.replies < 0.3) return;
  const visitor = await week.visitor(asker);
  if (!answer.isRight) {
    if (question.correct || question.confirmed || asker.replies < 0.6) return;
    const said = await visitor.post(
      `/questions/${question.id}/answers`,
      {...aReply(week.next()), guard: {seconds: 30}},
      {'idempotency-key': `reply-${week.next()}`},
    );
    if (!book.expect('say that it is not solved', said, ['rate_limited', null]))
      return;
    book.answered(question, {
      id: said.body.id,
      person: asker,
      at: clock.now(),
      held: said.body.pending,
      isRight: false,
    });
    return;
  }
  await markCorrect(week, visitor, question, answer);
}

/** In one tab, or in two with another answer each: one of them is the one. */
async function markCorrect(week, visitor, question, answer) {
  const {random, book, clock} = week;
  const other = question.answers.find(
    ({shown, person, id}) =>
      shown && person !== question.asker && id !== answer.id,
  );
  const marks = other && random.chance(0.2) ? [answer, other] : [answer];
  const responses = await Promise.all(
    marks.map(({id}) => visitor.put(`/answers/${id}/marks/correct`)),
  );
  for (const response of responses) book.expect('mark as correct', response);
  if (!responses.every(({ok}) => ok)) return;
  const {body} = await week.guest.get(`/questions/${question.id}`);
  const marked = marks.find(({id}) => id === body.correctAnswer);
  if (!marked)
    book.surprised(
      'one of the marked is correct',
      marks.map(({id}) => id),
      body.correctAnswer,
    );
  else if (question.correct?.answer !== marked)
    question.correct = {answer: marked, at: clock.now()};
}

/** Somebody else was helped by it as well; twice is once. */
async function thank(week, question, answer, reader) {
  const {book} = week;
  if (!answer.shown) return;
  const visitor = await week.visitor(reader);
  for (let times = 0; times < 2; times += 1) {
    const response = await visitor.put(`/answers/${answer.id}/marks/helpful`);
    book.expect('mark as helpful', response);
    if (response.ok) answer.helpful.add(reader.number);
    else return;
  }
}

import {day, hour, monday} from '../policy.mjs';

/** Once a day askers read what they were told, and some say whether it helped. */
export function planFollowUps(week, lastDay) {
  for (let date = monday; date < lastDay; date += day) {
    week.agenda.at(date + 19 * hour, () => readNews(week));
  }
}

async function readNews(week) {
  const {book} = week;
  const askers = new Set(
    book.questions.filter(awaitsWord).map(({asker}) => asker),
  );
  for (const asker of askers) {
    const visitor = await week.visitor(asker);
    const {body, ...response} = await visitor.get('/me/notifications?limit=50');
    if (!book.expect('read the news', {body, ...response})) continue;
    for (const {kind, question: about, at} of body.items) {
      if (kind !== 'follow_up') continue;
      const question = book.questions.find(({id}) => id === about?.id);
      if (!question)
        book.surprised('a follow-up is of a question', 'one', about);
      else await reply(week, visitor, question, Date.parse(at));
    }
  }
}

/** Answered by somebody else, and neither marked nor closed. */
const awaitsWord = ({
  shown,
  correct,
  confirmed,
  closedAt,
  assumedAt,
  answers,
}) =>
  shown &&
  !correct &&
  !confirmed &&
  closedAt === null &&
  assumedAt === null &&
  answers.length > 0;

/** A yes settles it, a no gives it back, and many say nothing. */
async function reply(week, visitor, question, at) {
  const {book, random, clock} = week;
  question.asked ??= new Set();
  if (question.asked.has(at)) return;
  question.asked.add(at);
  if (!awaitsWord(question) || random.chance(0.5)) return;
  const solved = random.chance(0.7);
  const response = await visitor.put(`/questions/${question.id}/follow-up`, {
    solved,
  });
  if (!book.expect('say whether it is solved', response)) return;
  if (solved) question.assumedAt = clock.now();
  else question.steps.push({at: clock.now(), isOurs: true});
}

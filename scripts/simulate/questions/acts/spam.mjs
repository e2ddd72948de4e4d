import {day, hour, monday} from '../policy.mjs';
import {readAnswer} from './read-answer.mjs';
import {spamBy} from '../texts.mjs';

/** One way for everybody who sells something; two post like anybody else. */
export const spamWays = ['like anybody else', ...Object.keys(spamBy)];

const minute = 60_000;

/** Each comes on one day, and leaves a handful of posts within the hour. */
export function planSpam(week) {
  const {spammers, agenda, random, size} = week;
  for (const spammer of spammers) {
    const begins =
      monday + random.between(1, 5) * day + (8 + 8 * random.next()) * hour;
    const posts =
      spammer.way === 'a flood' ? 12 : size.name === 'quick' ? 3 : 6;
    for (let count = 0; count < posts; count += 1) {
      agenda.at(Math.floor(begins) + count * 4 * minute, () =>
        post(week, spammer),
      );
    }
  }
}

/** Below a question of others, wherever there is one. */
async function post(week, spammer) {
  const {book, random, clock, spam} = week;
  const open = book.questions.filter(
    ({shown, closedAt, place}) =>
      shown && closedAt === null && place === spammer.region.place,
  );
  const question = random.pick(open);
  if (!question) return;
  const visitor = await week.visitor(spammer);
  const response = await visitor.post(
    `/questions/${question.id}/answers`,
    spamBy[spammer.way](week.next()),
    {'idempotency-key': `spam-${week.next()}`},
  );
  spam.sent += 1;
  const taken = book.expect(`spam: ${spammer.way}`, response, [
    null,
    ...['rate_limited', 'too_many_links', 'duplicate_post'],
    ...['words_not_allowed', 'account_blocked'],
  ]);
  if (!taken) {
    spam.refused += 1;
    return;
  }
  const answer = book.answered(question, {
    id: response.body.id,
    person: spammer,
    at: clock.now(),
    held: response.body.pending,
    isRight: false,
    isSpam: true,
  });
  answer.way = spammer.way;
  if (answer.wasHeld) spam.held += 1;
  else {
    spam.shown += 1;
    planReports(week, question, answer);
  }
}

/** What got through annoys people; some of them say so. */
function planReports(week, question, answer) {
  const {agenda, random, clock, members} = week;
  for (let count = random.between(0, 4); count > 0; count -= 1) {
    const reader = random.pick(members);
    agenda.at(clock.now() + Math.floor(20 * hour * random.next()), () =>
      report(week, question, answer, reader),
    );
  }
}

async function report(week, question, answer, reader) {
  const {book} = week;
  // What staff or others have taken away cannot be reported any more.
  const visitor = await week.visitor(reader);
  const response = await visitor.post(`/answers/${answer.id}/reports`, {
    reason: 'spam',
    text: 'This sells something.',
  });
  if (book.expect('report spam', response, [null, 'not_found'])) {
    if (!(await readAnswer(week, question, answer.id))) answer.shown = false;
  }
}

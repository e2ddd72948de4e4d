import {answer, planHelp} from './acts/help.mjs';
import {planLook} from './acts/look.mjs';
import {readAnswer} from './acts/read-answer.mjs';
import {day, daysAfter, monday} from './policy.mjs';

const minute = 60_000;

/** Everybody at a desk looks at the queue again and again in office hours. */
export function planDesks(week) {
  const {desks, agenda, random, ends, size} = week;
  for (const desk of desks) {
    for (const [seat, person] of desk.staff.entries()) {
      let at = monday + random.between(0, 20) * minute;
      while (at < ends + daysAfter * day) {
        const instant = at;
        const date = new Date(instant).toISOString().slice(0, 10);
        if (
          week.hoursOf(desk.place).isOpen(instant) &&
          !desk.away.includes(date)
        ) {
          agenda.at(instant, () => shift(week, desk, person, seat));
        }
        at += random.between(...size.deskMinutes) * minute;
      }
    }
  }
}

/** What needs a look first, then one question of the queue, then what to confirm. */
async function shift(week, desk, person, seat) {
  const visitor = await week.visitor(person);
  await review(week, desk, visitor);
  await takeOne(week, desk, visitor, seat);
  await confirm(week, desk, visitor);
}

/** Approves what is meant well, and rejects what sells something. */
async function review(week, {place}, visitor) {
  const {book} = week;
  const page = await visitor.get(`/moderation/held-posts?place=${place}`);
  if (!book.expect('read what is held', page)) return;
  for (const held of page.body.items) {
    const found = postOf(book, held.id);
    if (!found) {
      book.surprised('what is held was posted', 'a known post', held.id);
      continue;
    }
    const {question, post} = found;
    const response = await visitor.put('/moderation/held-posts', {
      posts: [{kind: held.kind, id: held.id}],
      ...(post.isSpam
        ? {decision: 'reject', reason: 'This sells something.'}
        : {decision: 'approve'}),
    });
    if (!book.expect('review', response)) continue;
    if (post.isSpam) {
      post.shown = false;
      week.spam.hidden += 1;
    } else if (!post.shown) await show(week, question, post);
  }
}

/** From now on everybody sees it, and it counts from when the server says. */
async function show(week, question, post) {
  const {guest, book} = week;
  post.shown = true;
  const body =
    post === question
      ? (await guest.get(`/questions/${post.id}`)).body
      : await readAnswer(week, question, post.id);
  if (!body?.createdAt) {
    book.surprised('what was approved is there', 'shown', body);
    return;
  }
  if (post === question) {
    post.createdAt = Date.parse(body.createdAt);
    planHelp(week, question);
  } else {
    post.at = Date.parse(body.createdAt);
    planLook(week, question, post);
  }
}

function postOf({questions}, id) {
  for (const question of questions) {
    if (question.id === id) return {question, post: question};
    const post = question.answers.find((one) => one.id === id);
    if (post) return {question, post};
  }
  return undefined;
}

/** Takes a question that nobody has, and answers it within the hour. */
async function takeOne(week, {place, staff}, visitor, seat) {
  const {book, random, agenda, clock, claims} = week;
  const page = await visitor.get(
    `/moderation/questions?queue=unclaimed&place=${place}&limit=5`,
  );
  if (!book.expect('read the queue', page)) return;
  for (const {question, peersUntil} of page.body.items) {
    if (peersUntil && Date.parse(peersUntil) > clock.now()) {
      book.surprised(
        'peers are first',
        'no question of theirs',
        question.title,
      );
    }
  }
  const first = page.body.items[0];
  const question =
    first && book.questions.find(({id}) => id === first.question.id);
  if (!question) return;
  const other = staff[1 - seat];
  const rivals = random.chance(0.1)
    ? [visitor, await week.visitor(other)]
    : [visitor];
  const responses = await Promise.all(
    rivals.map((rival) => rival.put(`/questions/${question.id}/claim`)),
  );
  claims.tried += responses.length;
  const lost = responses.filter(({ok}) => !ok);
  claims.lost += lost.length;
  for (const response of lost)
    book.expect('claim', response, 'already_claimed');
  if (responses.length - lost.length !== 1) {
    book.surprised('one has it', 1, responses.length - lost.length);
  }
  const winner = rivals[responses.findIndex(({ok}) => ok)];
  if (!winner) return;
  agenda.at(clock.now() + random.between(3, 25) * minute, () =>
    reply(week, question, winner.person),
  );
}

async function reply(week, question, person) {
  if (question.closedAt !== null) return;
  const visitor = await week.visitor(person);
  await answer(week, question, visitor, 0.8);
}

/** Confirms what was marked as helpful and is right. */
async function confirm(week, {place}, visitor) {
  const {book, clock} = week;
  const page = await visitor.get(
    `/moderation/questions?queue=needs_confirmation&place=${place}&limit=3`,
  );
  if (!book.expect('read what to confirm', page)) return;
  for (const {question: shown} of page.body.items) {
    const question = book.questions.find(({id}) => id === shown.id);
    const right = question?.answers.find(
      (one) => one.shown && one.isRight && one.helpful.size > 0,
    );
    if (!right) continue;
    const response = await visitor.put(`/answers/${right.id}/marks/confirmed`);
    if (book.expect('confirm', response)) {
      question.confirmed ??= {answer: right, at: clock.now()};
    }
  }
}

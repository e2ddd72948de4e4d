import {createClock} from '../clock.mjs';
import {createRandom, weighted} from '../random.mjs';
import {openTownhall} from '../townhall.mjs';
import {createTraffic} from '../traffic.mjs';
import {createVisitor} from '../visitor.mjs';
import {issuer} from '../host-token.mjs';
import {planQuestions} from './acts/ask.mjs';
import {planFollowUps} from './acts/follow-up.mjs';
import {planSpam, spamWays} from './acts/spam.mjs';
import {createAgenda} from './agenda.mjs';
import {createBook} from './book.mjs';
import {planDesks} from './desk.mjs';
import {officeHours} from './hours.mjs';
import {makeDesks, makeMembers, makeSpammers, regions} from './people.mjs';
import {
  day,
  daysAfter,
  hour,
  monday,
  policyOf,
  reviewRulesOf,
} from './policy.mjs';

/** Opens the server before the week begins, with its staff and its members. */
export async function beginWeek({size, seed}) {
  const random = createRandom(seed);
  const clock = createClock(monday - day);
  const desks = makeDesks();
  const staff = desks.flatMap((desk) => desk.staff);
  const members = makeMembers(random.fork('people'), size.members);
  const town = await openTownhall({
    clock: clock.clock,
    records: [...staff.map(recordOf), ...regions.map(placeOf)],
  });
  const hours = new Map(
    regions.map((region) => [
      region.place,
      officeHours(policyOf(region).calendar, monday - day, monday + 60 * day),
    ]),
  );
  const hoursOf = (place) => hours.get(place);
  let made = 0;
  const week = {
    size,
    seed,
    clock,
    town,
    desks,
    members,
    hoursOf,
    traffic: createTraffic(),
    book: createBook({hoursOf}),
    agenda: createAgenda(),
    random: random.fork('week'),
    spammers: makeSpammers(random.fork('spam'), spamWays),
    ends: monday + 7 * day,
    spam: {sent: 0, refused: 0, held: 0, shown: 0, hidden: 0},
    deflected: 0,
    claims: {tried: 0, lost: 0},
    /** What staff and everybody read at the end, place by place. */
    stats: [],
    boards: [],
    lateMost: 0,
    /** A number that nothing else has. */
    next: () => (made += 1),
    helpers: new Map(
      regions.map((region) => [
        region.place,
        weighted(
          members.filter((one) => one.region === region),
          ({helps}) => helps,
        ),
      ]),
    ),
    /** Somebody with a page open, signed in. */
    async visitor(person) {
      const visitor = createVisitor(week, person);
      await visitor.signIn();
      return visitor;
    },
    guest: undefined,
  };
  week.guest = createVisitor(week, null);
  await setUp(week);
  return week;
}

const recordOf = ({subject, name, role}) => ({
  type: 'person',
  id: subject,
  name,
  role,
  identity: {issuer, subject},
});

const placeOf = (region) => ({
  type: 'place',
  id: region.place,
  kind: 'questions',
  name: region.place,
  questionPolicy: policyOf(region),
});

/** What staff settles on the evening before. */
async function setUp(week) {
  for (const {staff, ...region} of week.desks) {
    const visitor = await week.visitor(staff[0]);
    week.book.expect(
      'set the rules of a place',
      await visitor.put(
        `/moderation/review-rules/${region.place}`,
        reviewRulesOf(region),
      ),
    );
  }
}

/** Lives through the week, and through what is still to be done after it. */
export async function liveWeek(week, {tell = () => {}, at = async () => {}}) {
  const {agenda, clock, ends} = week;
  planQuestions(week);
  planSpam(week);
  planDesks(week);
  planFollowUps(week, ends + daysAfter * day);
  planJob(week);
  for (let date = monday + day; date <= ends + daysAfter * day; date += day) {
    agenda.at(date, async () => {
      await advance(week);
      if ((date - monday) % (7 * day) === 0) await at();
      tell(date, week);
    });
  }
  for (let entry = agenda.next(); entry; entry = agenda.next()) {
    clock.moveTo(entry.instant);
    await entry.act();
  }
}

/** The job runs about every half an hour; now and then it is hours late. */
function planJob(week) {
  const {agenda, clock, random, ends} = week;
  const run = async () => {
    await advance(week);
    const pause = random.chance(0.02) ? 6 * hour : hour / 2;
    week.lateMost = Math.max(week.lateMost, pause);
    const next = clock.now() + pause;
    if (next < ends + daysAfter * day) agenda.at(next, run);
  };
  agenda.at(monday, run);
}

/** Twice at once, as two processes would. */
const advance = ({town}) =>
  Promise.all([town.hosted.advance({batch: 7}), town.hosted.advance()]);

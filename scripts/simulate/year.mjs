import {readApi} from './api.mjs';
import {createLooking} from './acts/look.mjs';
import {createRing} from './acts/ring.mjs';
import {vote} from './acts/vote.mjs';
import {createBook} from './book.mjs';
import {beginningOf, daysBetween, monthAfter} from './calendar.mjs';
import {createClock} from './clock.mjs';
import {liveDay} from './day.mjs';
import {createDownvotes} from './downvotes.mjs';
import {issuer} from './host-token.mjs';
import {createHousekeeping} from './housekeeping.mjs';
import {createLifecycle} from './lifecycle.mjs';
import {makePeople, makeStaff, ownersOf} from './people.mjs';
import {limits, policyWith} from './policy.mjs';
import {createRandom, weighted} from './random.mjs';
import {createScheduler} from './scheduler.mjs';
import {thresholdOf} from './size.mjs';
import {openTownhall} from './townhall.mjs';
import {createTraffic} from './traffic.mjs';
import {createVisitor} from './visitor.mjs';

/** The first of the cohorts; the year has a leap day and both clock changes. */
const firstCohort = '2028-01';

/** Opens the server on the first day, before anybody is there. */
export async function beginYear({size, seed}) {
  const threshold = thresholdOf(size);
  const firstMonth = monthAfter(firstCohort, -1);
  const clock = createClock(beginningOf(firstMonth));
  const random = createRandom(seed);
  const staff = makeStaff();
  const owners = ownersOf(staff);
  const town = await openTownhall({
    clock: clock.clock,
    records: [...staff.map(recordOf), boardWith({threshold, owners})],
  });
  const book = createBook({threshold});
  const lifecycle = createLifecycle({
    book,
    ownerOf: (area) => owners.get(area),
  });
  const traffic = createTraffic();
  const everybody = makePeople(random.fork('people'), size);
  let made = 0;
  const year = {
    size,
    seed,
    clock,
    town,
    book,
    lifecycle,
    staff,
    everybody,
    policy: {limits},
    random: random.fork('days'),
    traffic,
    housekeeping: createHousekeeping({town, traffic}),
    downvotes: createDownvotes(clock, limits),
    looking: createLooking(book),
    ring: createRing(everybody.slice(-6), clock.now()),
    scheduler: createScheduler({
      town,
      clock,
      lifecycle,
      random: random.fork('scheduler'),
    }),
    similar: {asked: 0, shown: 0, votedInstead: 0},
    middle: beginningOf(monthAfter(firstMonth, Math.ceil(size.cohorts / 2))),
    lastSubmission: beginningOf(monthAfter(firstMonth, size.cohorts)),
    policyChange: undefined,
    unmerged: 0,
    recounts: 0,
    /** A number that nothing else has. */
    next: () => (made += 1),
    /** Ideas that say again what another one said. */
    duplicates: () => book.ideas.filter(({original}) => original),
    noteSimilar(known, found) {
      year.similar.asked += 1;
      if (found.some(({id}) => id === known.id)) year.similar.shown += 1;
    },
    async voteInstead(visitor, idea) {
      year.similar.votedInstead += 1;
      if (book.ballot(idea, visitor.person) !== 0) return;
      await vote(year, visitor, idea, 1, 'vote for this instead');
    },
  };
  year.guest = createVisitor(year, null);
  year.api = await readApi(year.guest);
  for (const person of staff) await createVisitor(year, person).signIn();
  return year;
}

const recordOf = ({subject, name, role}) => ({
  type: 'person',
  id: subject,
  name,
  role,
  identity: {issuer, subject},
});

const boardWith = (rules) => ({
  type: 'place',
  id: 'roadmap',
  kind: 'board',
  name: 'Roadmap',
  policy: policyWith(rules),
});

/** Lives through every month until the last cohort has closed. */
export async function liveYear(
  year,
  {tell = () => {}, at = async () => {}} = {},
) {
  const {size} = year;
  const firstMonth = monthAfter(firstCohort, -1);
  const months = size.cohorts + 3;
  for (let index = 0; index <= months; index += 1) {
    const month = monthAfter(firstMonth, index);
    invite(year, index);
    const suggestions = index < size.cohorts ? size.ideasPerCohort : 0;
    const days = daysOf(month, index === months);
    const plan = spread(year.random, suggestions, days.length);
    for (const [number, date] of days.entries()) {
      await liveDay(year, date, {suggestions: plan[number]});
    }
    tell(month, year);
    if (index % 4 === 3 && index < months) {
      await year.scheduler.run();
      await at(month);
    }
  }
  await year.scheduler.run();
}

/** Of the month after the last closing only the first days matter. */
function daysOf(month, isLast) {
  const days = daysBetween(`${month}-01`, `${monthAfter(month, 1)}-01`);
  return isLast ? days.slice(0, 4) : days;
}

/** Who can come this month: those who have joined by now. */
function invite(year, index) {
  const joined = year.everybody.filter(({joins}) => joins <= index);
  year.people = {
    byActivity: weighted(joined, ({activity}) => activity),
    bySuggesting: weighted(joined, ({suggests}) => suggests),
  };
}

/** So many things over so many days, at random. */
function spread(random, count, days) {
  const plan = Array.from({length: days}, () => 0);
  for (let one = 0; one < count; one += 1) {
    plan[random.between(0, days - 1)] += 1;
  }
  return plan;
}

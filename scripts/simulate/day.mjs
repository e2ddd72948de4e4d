import {
  changeMind,
  rush,
  vote,
  voteInTwoTabs,
  voteOnSomething,
  voteOutOfTime,
} from './acts/vote.mjs';
import {tendIdeas} from './acts/author.mjs';
import {chooseDelivery, comment, follow} from './acts/discuss.mjs';
import {
  voteAsNobody,
  voteDownEverything,
  voteOnMerged,
} from './acts/mischief.mjs';
import {ringVotes} from './acts/ring.mjs';
import {suggest} from './acts/suggest.mjs';
import {midnightOf} from './calendar.mjs';
import {createMarket} from './market.mjs';
import {workDay} from './staff.mjs';
import {createVisitor} from './visitor.mjs';

const hour = 3_600_000;

/** Beside the one that somebody came for. */
const votesPerVisit = 5;

/** One day: who comes, when, and what each of them does. */
export async function liveDay(year, date, {suggestions}) {
  const {random, clock, size, book} = year;
  const begins = midnightOf(date);
  clock.moveTo(begins);
  year.market = createMarket({
    book,
    random,
    threshold: book.rules.threshold,
    now: begins,
  });

  const visits = planVisits(year, date, suggestions);
  for (const {at, person, ideas} of visits) {
    clock.moveTo(begins + at);
    await year.scheduler.perhaps();
    await visit(year, person, ideas);
  }
  if (random.chance(0.25 * Math.min(1, size.visitsPerDay))) {
    await haveRush(year);
  }
  await ringVotes(year);
  await workDay(year, date);
  await year.housekeeping.perhaps();
}

/** People come from seven in the morning until late; fewer at weekends. */
function planVisits({random, size, people}, date, suggestions) {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const time = () => Math.floor((7 + 15 * random.next()) * hour);
  const readers = random.poisson(size.visitsPerDay * (isWeekend ? 0.5 : 1.2));
  const visits = Array.from({length: readers}, () => ({
    at: time(),
    person: people.byActivity.draw(random),
    ideas: 0,
  }));
  for (let left = suggestions; left > 0;) {
    const ideas = Math.min(left, random.between(...size.ideasPerVisit));
    visits.push({at: time(), person: people.bySuggesting.draw(random), ideas});
    left -= ideas;
  }
  return visits.sort((a, b) => a.at - b.at);
}

/** One visit: sign in, look, vote, perhaps suggest, perhaps misbehave. */
async function visit(year, person, ideas) {
  const {random, clock, size, looking} = year;
  const visitor = createVisitor(year, person);
  await visitor.signIn();
  const wait = () => clock.advance(random.between(2_000, 40_000));

  if (random.chance(size.looks)) await looking.look(year, visitor);
  for (let count = 0; count < ideas; count += 1) {
    wait();
    await suggest(year, visitor);
  }
  const votes =
    ideas > 0 ? random.poisson(1.5) : 1 + random.poisson(votesPerVisit);
  for (let count = 0; count < votes; count += 1) {
    wait();
    await voteOnSomething(year, visitor);
  }
  for (const {chance, act} of sometimes) {
    if (!random.chance(chance)) continue;
    wait();
    await act(year, visitor);
  }
}

const sometimes = [
  {chance: 0.12, act: changeMind},
  {chance: 0.12, act: comment},
  {chance: 0.12, act: follow},
  {chance: 0.02, act: chooseDelivery},
  {chance: 0.1, act: tendIdeas},
  {chance: 0.02, act: voteOnMerged},
  {chance: 0.004, act: voteDownEverything},
  {chance: 0.01, act: voteAsNobody},
  {chance: 0.03, act: voteInTwoTabs},
  {chance: 0.04, act: voteOutOfTime},
  {chance: 0.03, act: readAroundVote},
];

/** The tag of an idea changes with a vote, and with nothing less. */
async function readAroundVote(year, visitor) {
  const idea = year.market.draw(visitor.person);
  if (!idea) return;
  await year.looking.around(visitor, idea, async () => {
    const before = `${idea.up} ${idea.down}`;
    await vote(year, visitor, idea, 1, 'vote between two reads');
    return before !== `${idea.up} ${idea.down}`;
  });
}

/** Word gets round: several people vote on an idea that is nearly there. */
async function haveRush(year) {
  const {market, random, people} = year;
  const nearly = market.live.filter(
    ({reachedAt, up, down, threshold}) =>
      reachedAt === null && up - down >= threshold - 4,
  );
  const idea = random.pick(nearly);
  if (!idea) return;
  const crowd = new Set();
  for (let count = 0; count < 8; count += 1) {
    crowd.add(people.byActivity.draw(random));
  }
  const visitors = [...crowd].map((person) => createVisitor(year, person));
  for (const visitor of visitors) await visitor.signIn();
  await rush(year, visitors, idea);
}

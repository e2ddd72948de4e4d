import {someName} from '../people.mjs';

/** Where people live, and which place of the community is theirs. */
export const regions = [
  {place: 'help-europe', timeZone: 'Europe/Berlin'},
  {place: 'help-americas', timeZone: 'America/New_York'},
];

/**
 * Members who ask and answer. A few know much and come often, most only ask;
 * some are an hour from their screen, and some a day.
 */
export function makeMembers(random, count) {
  return Array.from({length: count}, (_, number) => ({
    number,
    subject: `member-${number}`,
    name: someName(random),
    id: undefined,
    region: random.pick(regions),
    /** How often what they answer is right. */
    knows: random.chance(0.15) ? 0.85 : 0.35 + 0.3 * random.next(),
    /** A long tail (Pareto): the most helpful answer a hundred times as much. */
    helps: Math.min(100, (1 - random.next()) ** (-1 / 1.2)) - 1,
    /** Whether somebody who is asked something says anything. */
    replies: random.next(),
  }));
}

/** Dates on which a whole desk is away, and nobody takes its place. */
const away = {'help-europe': ['2027-03-09', '2027-03-11'], 'help-americas': []};

/** Two people at a desk in each region, there in its office hours. */
export const makeDesks = () =>
  regions.map((region, index) => ({
    ...region,
    away: away[region.place],
    staff: ['Stan', 'Paula'].map((name, seat) => ({
      number: -10 - index * 2 - seat,
      subject: `staff-${index}-${seat}`,
      name: `${name} of ${region.place}`,
      role: 'staff',
      id: undefined,
      region,
    })),
  }));

/** Those who come to sell something; each has a way of its own. */
export const makeSpammers = (random, ways) =>
  ways.map((way, index) => ({
    number: 10_000 + index,
    subject: `spammer-${index}`,
    name: someName(random),
    id: undefined,
    region: regions[index % regions.length],
    way,
  }));

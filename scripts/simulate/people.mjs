import {areas, audiences} from './ideas.mjs';

const firstNames = [
  ...'Ada Grace Alma Noor Mei Ravi Lena Omar Sofia Jonas Ines Tariq Yuki'.split(
    ' ',
  ),
  ...'Chidi Elsa Mateo Zahra Piotr Amara Luca Nadia Felix Hana Diego'.split(
    ' ',
  ),
];
const lastNames = [
  ...'Lovelace Hopper Okafor Tanaka Rossi Haddad Novak Silva Berg Khan'.split(
    ' ',
  ),
  ...'Moreau Ivanova Chen Mensah Castro Weber Lind Osei Park Fischer'.split(
    ' ',
  ),
];

/** A name that anybody could have. */
export const someName = (random) =>
  `${random.pick(firstNames)} ${random.pick(lastNames)}`;

/**
 * Everybody who will ever come. Some are there from the start, the rest join
 * over the year; few come often and most come seldom; each looks at one or two
 * parts of the product, and likes things more or less easily.
 */
export function makePeople(random, {people, cohorts}) {
  return Array.from({length: people}, (_, number) => ({
    number,
    subject: `learner-${number}`,
    name: someName(random),
    id: undefined,
    /** The month of the year in which they come for the first time. */
    joins: random.chance(0.45) ? 0 : random.between(1, cohorts),
    activity: activityOf(random),
    interests: random.shuffle(areas).slice(0, random.between(1, 2)),
    audience: random.pick(audiences),
    /** How easily somebody says yes: around 0. */
    warmth: 0.5 * random.normal(),
    suggests: Math.exp(0.9 * random.normal()),
    excluded: false,
  }));
}

/** A long tail (Pareto): the busiest come two hundred times as often as most. */
const activityOf = (random) => Math.min(200, (1 - random.next()) ** (-1 / 1.4));

/** Staff of the community, and the product people who answer. */
export function makeStaff() {
  const names = ['Stan Moderator', 'Paula Product', 'Quentin Product'];
  return names.map((name, index) => ({
    number: -1 - index,
    subject: `staff-${index}`,
    name,
    role: 'staff',
    id: undefined,
  }));
}

/** Whose each part of the product is; the last ones are nobody's yet. */
export const ownersOf = (staff) =>
  new Map(
    areas.map((area, index) => [
      area,
      index < 4 ? staff[1 + (index % 2)] : undefined,
    ]),
  );

const subjects =
  'gradebook assignment quiz rubric module calendar discussion announcement syllabus page file group course section roster planner inbox notification attendance outcome badge portfolio analytics dashboard profile avatar theme language translation caption recording conference whiteboard template import export backup archive permission role account login password session mobile offline widget sidebar toolbar keyboard shortcut editor equation table image video audio link attachment comment annotation submission attempt deadline extension reminder filter search tag folder blueprint sandbox';
const doings =
  'show hide sort filter lock unlock copy move rename delete restore share print publish schedule repeat remind assign grade weight round curve excuse mute merge split pin collapse expand highlight duplicate reorder preview undo track compare combine upload download embed record replay caption translate resize align limit extend reopen submit review approve reject count average chart list group ungroup invite remove follow bookmark';
const manners =
  'automatically quickly separately together anonymously privately publicly weekly daily monthly individually manually directly safely optionally visibly correctly consistently temporarily permanently everywhere anywhere first last again better faster easier darker lighter larger smaller';
const others =
  'student teacher observer parent designer admin mentor colleague semester week month page screen phone tablet browser window menu button column row number date time zone colour contrast font margin label message mail error warning default setting option choice order view detail summary history version change total percentage score point mark letter comment feedback answer question survey poll vote idea request';

const syllables =
  'ba ke lo mi nu ra se ti vo zu da fe go hi ju la pe ro si tu'.split(' ');

/** Words that only few ideas have, as every text has some. */
const rare = syllables.flatMap((first) =>
  syllables.flatMap((second) =>
    syllables.slice(0, 12).map((third) => `${first}${second}${third}`),
  ),
);

/** Words of one trade first, the usual ones of all texts, and then the rare ones. */
export const vocabulary = [
  ...new Set(
    [subjects, doings, manners, others].flatMap((words) => words.split(' ')),
  ),
  ...rare,
];

/**
 * How usual a word is falls with its rank, as in any language once "the" and
 * "of" are left out: the most usual one is in every fifth idea.
 */
const flatness = 30;

/** The rank of a word for a chance from 0 to below 1; here. */
const rankOf = (chance) =>
  Math.floor(flatness * ((vocabulary.length / flatness + 1) ** chance - 1));

/** The same in SQL, for an array of words. */
export const rankIn = (words, chance) => `
  floor(${flatness} * (power(
    cardinality(${words}) / ${flatness}::float8 + 1, ${chance}) - 1))::int`;

/** A number from 0 to below 1 that depends on nothing but its seed. */
export function chance(seed) {
  let number = (seed + 0x9e3779b9) | 0;
  number = Math.imul(number ^ (number >>> 16), 0x21f0aaad);
  number = Math.imul(number ^ (number >>> 15), 0x735a2d97);
  return ((number ^ (number >>> 15)) >>> 0) / 2 ** 32;
}

/** What the n-th person has typed so far: some words, the last one begun. */
export function typed(n) {
  const count = 3 + Math.floor(chance(n) * 4);
  const words = Array.from(
    {length: count},
    (_, at) => vocabulary[rankOf(chance(n * 31 + at))],
  );
  return words.join(' ').slice(0, -1);
}

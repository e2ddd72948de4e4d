const subjects =
  'gradebook assignment quiz rubric module calendar discussion announcement syllabus page file group course section roster planner inbox notification attendance outcome badge portfolio analytics dashboard profile avatar theme language translation caption recording conference whiteboard template import export backup archive permission role account login password session mobile offline widget sidebar toolbar keyboard shortcut editor equation table image video audio link attachment comment annotation submission attempt deadline extension reminder filter search tag folder blueprint sandbox';
const doings =
  'show hide sort filter lock unlock copy move rename delete restore share print publish schedule repeat remind assign grade weight round curve excuse mute merge split pin collapse expand highlight duplicate reorder preview undo track compare combine upload download embed record replay caption translate resize align limit extend reopen submit review approve reject count average chart list group ungroup invite remove follow bookmark';
const manners =
  'automatically quickly separately together anonymously privately publicly weekly daily monthly individually manually directly safely optionally visibly correctly consistently temporarily permanently everywhere anywhere first last again better faster easier darker lighter larger smaller';
const others =
  'student teacher observer parent designer admin mentor colleague semester week month page screen phone tablet browser window menu button column row number date time zone colour contrast font margin label message mail error warning default setting option choice order view detail summary history version change total percentage score point mark letter comment feedback answer question survey poll vote idea request';

/** Words of one trade, the usual ones first: searches find much, as they do there. */
export const vocabulary = [
  ...new Set(
    [subjects, doings, manners, others].flatMap((words) => words.split(' ')),
  ),
];

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
  const words = Array.from({length: count}, (_, at) => wordAt(n * 31 + at));
  return words.join(' ').slice(0, -1);
}

/** Usual words come more often, as the database's expression has it too. */
const wordAt = (seed) =>
  vocabulary[Math.floor(chance(seed) ** 2 * vocabulary.length)];

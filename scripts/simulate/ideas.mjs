/** The parts of the product, as the board's policy names them. */
export const areas = [
  'gradebook',
  'quizzes',
  'calendar',
  'messages',
  'files',
  'mobile',
];

/** Who wants it. */
export const audiences = ['Teacher', 'Student', 'Administrator'];

const wishes = [
  'Let me sort',
  'Show me',
  'Remind people of',
  'Copy',
  'Print',
  'Undo changes to',
  'Filter',
  'Share',
  'Translate',
  'Lock',
  'Colour',
  'Export',
];
const things = {
  gradebook: 'late marks,weighted columns,missing marks,rubric scores',
  quizzes: 'question banks,time limits,wrong answers,drafts of a quiz',
  calendar: 'office hours,repeated events,due dates,course weeks',
  messages: 'unread threads,group messages,read receipts,scheduled notes',
  files: 'old versions,shared folders,large uploads,file links',
  mobile: 'offline courses,push notices,dark pages,camera uploads',
};
const ends = [
  'by section',
  'for a whole course',
  'on a small screen',
  'before the term ends',
  'without leaving the page',
  'for people who observe',
  'with one press',
  'across courses',
];

/**
 * What somebody thinks of. `quality` is how many of those who vote are for it,
 * and `appeal` how many look at all: most ideas are seen by few.
 */
export function thinkOfIdea(random, number, {area, audience}) {
  const thing = random.pick(things[area].split(','));
  const wish = random.pick(wishes);
  const quality = clamp(0.74 + 0.17 * random.normal(), 0.05, 0.98);
  return {
    title: `${wish} ${thing} ${random.pick(ends)} (${number})`,
    text: [
      `Today it takes too long to work with **${thing}**.`,
      '',
      `- ${wish} ${thing}`,
      '- the same way everywhere',
    ].join('\n'),
    area,
    audience,
    kind: random.chance(0.6) ? 'new' : 'modify',
    quality,
    appeal: random.normal() + 1.5 * (quality - 0.74),
  };
}

/** The same wish in nearly the same words, by somebody who did not look. */
export function sayAgain(random, idea, number) {
  return {
    title: idea.title.replace(/\(\d+\)$/, `please (${number})`),
    text: `I miss this every week.\n\n${idea.text}`,
    area: idea.area,
    audience: idea.audience,
    kind: idea.kind,
    quality: idea.quality,
    appeal: idea.appeal - 0.6 + 0.2 * random.normal(),
  };
}

const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

const things = [
  ...'gradebook,quiz,rubric,course calendar,discussion board'.split(','),
  ...'video player,assignment,certificate,roster,mobile app'.split(','),
  ...'peer review,attendance sheet,question bank,syllabus'.split(','),
];
const doings = [
  'export all entries of the',
  'print the',
  'share one page of the',
  'copy last year’s',
  'translate the',
  'set a deadline in the',
  'undo a change in the',
  'hide one column of the',
  'let two teachers edit the',
  'see who opened the',
];
const askings = [
  'How do I',
  'Is there a way to',
  'What do I need to',
  'Who may',
];

/** A question that nobody else asks in these words. */
export function aQuestion(random, number) {
  const title = `${random.pick(askings)} ${random.pick(doings)} ${random.pick(things)} (case ${number})?`;
  return {
    title,
    text: `I have tried the menu and the help page, and **neither** says it.\n\n1. open it\n2. look for it\n3. give up after ${number} minutes`,
    tags: [random.pick(things).split(' ')[0]],
  };
}

const answers = [
  'Open the menu at the top right and choose *Share*; it is the third entry.',
  'You need the role of an editor for that. Ask whoever set the course up.',
  'It works for me with `Ctrl` and `P`, and then the second printer in the list.',
  'There is a setting for it under the name of the course, at the very end.',
];

/** An answer in words that nobody else used. */
export const anAnswer = (random, number) => ({
  text: `${random.pick(answers)} That helped in case ${number}.`,
});

/** What an asker says who is not helped yet. */
export const aReply = (number) => ({
  text: `Thank you, but that is not it: it still does not work. (note ${number})`,
});

/** What spam looks like, by the way it tries to get through. */
export const spamBy = {
  'a field that nobody sees': (number) => ({
    text: `We have a course for that too, write to us about number ${number}.`,
    guard: {website: 'https://cheap.example', seconds: 40},
  }),
  'faster than hands': (number) => ({
    text: `Look at [our offer](https://cheap.example/${number}), it is better.`,
    guard: {seconds: 1},
  }),
  'the same text everywhere': () => ({
    text: 'My teacher recommended a tutor who did all of my homework in a week.',
    guard: {seconds: 30},
  }),
  'many links': (number) => ({
    text: [1, 2, 3, 4]
      .map((one) => `[buy ${number}](https://cheap.example/${number}/${one})`)
      .join(' '),
    guard: {seconds: 30},
  }),
  'letters that look alike': (number) => ({
    text: `The сheаpest cеrtificаtes of all are to be had from us, number ${number}.`,
    guard: {seconds: 2},
  }),
  'forbidden words': (number) => ({
    text: `Win at the online CASINO tonight, table ${number} is free.`,
    guard: {seconds: 30},
  }),
  'a flood': (number) => ({
    text: `Is anybody else interested in a private lesson about number ${number}?`,
    guard: {seconds: 30},
  }),
  'like anybody else': (number) => ({
    text: `I solved it with the paid plan of another product, see version ${number} of their page.`,
    guard: {seconds: 60},
  }),
};

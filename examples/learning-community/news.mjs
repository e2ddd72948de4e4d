const day = 24 * 3_600_000;

/** The date so many days from now, as the calendar of the zone shows it. */
const dateIn = (now, days, zone) =>
  new Intl.DateTimeFormat('en-CA', {timeZone: zone}).format(
    new Date(now.getTime() + days * day),
  );

/**
 * What the demo has to say today: an evening next week, a window in which
 * nothing can be saved, and an app, as notices that its managers compose.
 *
 * @param {Date} now
 */
export function newsOf(now) {
  const berlin = 'Europe/Berlin';
  const evening = dateIn(now, 8, berlin);
  const works = dateIn(now, 3, berlin);
  const worksInWords = new Intl.DateTimeFormat('en', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${works}T12:00Z`));
  return [
    {
      kind: 'event',
      published: true,
      priority: 8,
      words: [
        {
          segment: 'guest',
          title: 'An evening about feedback that students read',
          text: 'Sunita shows three comments from her own class, and what came of each. Bring one of yours; **nobody has to speak**.',
          actions: [],
        },
      ],
      event: {
        zone: berlin,
        start: `${evening}T18:30`,
        end: `${evening}T20:00`,
        place: 'Online',
        href: 'https://meet.wrenfield.example/feedback',
      },
    },
    {
      kind: 'announcement',
      published: true,
      priority: 6,
      words: [
        {
          segment: 'guest',
          title: 'Marks cannot be saved for an hour on one morning',
          text: `On ${worksInWords} between 5:00 and 6:00 in Berlin we move the gradebook to a faster database. Reading works all the time.`,
          actions: [
            {
              id: 'why',
              label: 'What we change, and why',
              icon: 'link',
              href: '/releases',
            },
          ],
        },
      ],
      schedule: {zone: berlin, start: null, end: `${works}T06:00`},
    },
    {
      kind: 'app_prompt',
      published: true,
      priority: 4,
      words: [
        {
          segment: 'guest',
          title: 'The Commons in your pocket',
          text: 'Answers come to your phone; you choose which.',
          actions: [],
        },
      ],
      apps: {
        ios: 'https://apps.wrenfield.example/ios',
        android: 'https://apps.wrenfield.example/android',
      },
    },
  ];
}

/** What the room that opened this week shows until somebody is in it. */
export const partnersStarters = {
  questions: [
    'How do you run the first afternoon at a school that is new to Wrenfield?',
    'Which three settings do you change before anybody signs in?',
    'What do you hand over when you leave?',
  ],
  ideas: [
    {
      title: 'A checklist for handing over a school',
      text: 'Who has which rights, what is connected, and what breaks in August.',
    },
  ],
};

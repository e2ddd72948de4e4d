/** The people of the fixture; null is a guest. */
export type FixturePerson = 'ada' | 'grace' | 'alma' | 'stan';

/** One line of an import file. */
export interface ImportRecord {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What the prepared things are called: they are found by their titles. */
export const titles = {
  /** By Alma; Alma and Stan are for it, Grace is against. */
  open: 'Duplicate a module together with its settings',
  /** By Grace, and nobody has voted. */
  fresh: 'Show every due date in my own time zone',
  closed: 'Bring back the classic gradebook view',
  scheduled: 'Read my lecture notes aloud to me',
  /** With an official response by Stan. */
  shipped: 'Export all grades as a spreadsheet',
  /** By Ada, answered by Alma and then by Grace; nothing is marked. */
  adasQuestion: 'How can I hide a column in the gradebook?',
  /** By Grace, and nobody has answered. */
  gracesQuestion: 'Where are the recordings of past webinars kept?',
  /** By Grace, answered by Alma, marked correct by Grace and confirmed by Stan. */
  settledQuestion: 'Which browsers can take a proctored exam?',
  /** By Alma, and takes no answers. */
  lockedQuestion: 'Is the old forum still reachable somewhere?',
  /** By Stan, a day ago, with a comment of Ada's. */
  latestPost: 'What we heard from you this autumn',
  /** By Stan, forty days ago. */
  olderPost: 'Ten courses that students finished',
  /** By Stan; only staff sees it. */
  draftPost: 'Notes for a meeting that may not happen',
  /** By Stan, in two days; only staff sees it yet. */
  scheduledPost: 'A new home for the gradebook',
} as const;

/**
 * A small community as import records, around the present of whoever loads
 * it. Load all of it, and nothing else, before `describeCommunity` asks.
 */
export function communityFixture(now = new Date()): ImportRecord[] {
  const daysAway = (days: number) =>
    new Date(now.getTime() + days * 86_400_000).toISOString();
  return [
    ...places(),
    ...people(daysAway),
    ...ideas(daysAway),
    ...questions(daysAway),
    ...posts(daysAway),
    ...notices(daysAway),
  ];
}

type DaysAway = (days: number) => string;

const places = (): ImportRecord[] => [
  {
    type: 'place',
    id: 'roadmap',
    kind: 'board',
    name: 'Roadmap',
    description: 'What should come next?',
    policy: {preset: 'canvas'},
  },
  {type: 'place', id: 'help', kind: 'questions', name: 'Help'},
  {type: 'place', id: 'news', kind: 'group', name: 'News'},
];

const people = (daysAway: DaysAway): ImportRecord[] => [
  {type: 'person', id: 'ada', name: 'Ada', joinedAt: daysAway(-400)},
  {type: 'person', id: 'grace', name: 'Grace', joinedAt: daysAway(0)},
  {
    type: 'person',
    id: 'alma',
    name: 'Alma',
    role: 'advocate',
    joinedAt: daysAway(-900),
  },
  {
    type: 'person',
    id: 'stan',
    name: 'Stan',
    role: 'staff',
    title: 'Product manager',
    joinedAt: daysAway(-1_200),
  },
];

const ideas = (daysAway: DaysAway): ImportRecord[] => [
  {
    type: 'idea',
    id: 'open',
    place: 'roadmap',
    title: titles.open,
    text: 'Copying a module loses its **release dates**.',
    author: 'alma',
    tags: ['courses'],
    opensAt: daysAway(-10),
    closesAt: daysAway(60),
    createdAt: daysAway(-20),
  },
  {type: 'ballots', idea: 'open', up: ['alma', 'stan'], down: ['grace']},
  {
    type: 'idea',
    id: 'fresh',
    place: 'roadmap',
    title: titles.fresh,
    author: 'grace',
    opensAt: daysAway(-10),
    closesAt: daysAway(60),
    createdAt: daysAway(-12),
  },
  {
    type: 'idea',
    id: 'closed',
    place: 'roadmap',
    title: titles.closed,
    author: 'ada',
    opensAt: daysAway(-120),
    closesAt: daysAway(-30),
    createdAt: daysAway(-130),
  },
  {type: 'ballots', idea: 'closed', up: ['alma'], down: []},
  {
    type: 'idea',
    id: 'scheduled',
    place: 'roadmap',
    title: titles.scheduled,
    author: 'alma',
    opensAt: daysAway(10),
    closesAt: daysAway(100),
    createdAt: daysAway(-2),
  },
  {
    type: 'idea',
    id: 'shipped',
    place: 'roadmap',
    title: titles.shipped,
    author: 'ada',
    stage: 'shipped',
    opensAt: daysAway(-300),
    closesAt: daysAway(-210),
    createdAt: daysAway(-310),
    response: {text: 'It is there.', by: 'stan', at: daysAway(-100)},
  },
];

const questions = (daysAway: DaysAway): ImportRecord[] => [
  {
    type: 'question',
    id: 'adas',
    place: 'help',
    title: titles.adasQuestion,
    text: 'I only need the totals.',
    author: 'ada',
    tags: ['gradebook'],
    createdAt: daysAway(-4),
  },
  {
    type: 'answer',
    id: 'by-alma',
    question: 'adas',
    text: 'Open the column and choose Hide.',
    author: 'alma',
    createdAt: daysAway(-3),
  },
  {
    type: 'answer',
    id: 'by-grace',
    question: 'adas',
    text: 'Filters can do that, too.',
    author: 'grace',
    createdAt: daysAway(-2),
  },
  {
    type: 'question',
    id: 'graces',
    place: 'help',
    title: titles.gracesQuestion,
    author: 'grace',
    createdAt: daysAway(-1),
  },
  {
    type: 'question',
    id: 'settled',
    place: 'help',
    title: titles.settledQuestion,
    author: 'grace',
    createdAt: daysAway(-9),
  },
  {
    type: 'answer',
    id: 'settling',
    question: 'settled',
    text: 'Any that is not older than two years.',
    author: 'alma',
    correct: {by: 'grace', at: daysAway(-7)},
    confirmed: {by: 'stan', at: daysAway(-6)},
    createdAt: daysAway(-8),
  },
  {
    type: 'question',
    id: 'locked',
    place: 'help',
    title: titles.lockedQuestion,
    author: 'alma',
    locked: true,
    createdAt: daysAway(-30),
  },
];

const posts = (daysAway: DaysAway): ImportRecord[] => [
  ...[
    {
      id: 'latest',
      title: titles.latestPost,
      tags: ['roadmap', 'year'],
      publishedAt: daysAway(-1),
    },
    {
      id: 'older',
      title: titles.olderPost,
      tags: ['year'],
      publishedAt: daysAway(-40),
    },
    {id: 'draft', title: titles.draftPost, publishedAt: null},
    {id: 'coming', title: titles.scheduledPost, publishedAt: daysAway(2)},
  ].map((post) => ({
    type: 'post',
    place: 'news',
    text: 'There is **more** to say of it.',
    author: 'stan',
    createdAt: daysAway(-50),
    ...post,
  })),
  {
    type: 'comment',
    id: 'of-the-latest',
    post: 'latest',
    text: 'Thank you for listening.',
    author: 'ada',
    createdAt: daysAway(-0.5),
  },
];

const notices = (daysAway: DaysAway): ImportRecord[] => [
  {
    type: 'notice',
    id: 'welcome',
    kind: 'welcome',
    version: 3,
    priority: 10,
    variants: ['guest', 'new_member', 'returning_member', 'staff'].map(
      (segment) => ({
        segment,
        title: 'Welcome, {name}',
        text: 'Three doors are open.',
        actions: [
          {id: 'ideas', label: 'Share ideas', icon: 'ideas', href: '/ideas'},
        ],
      }),
    ),
  },
  {
    type: 'notice',
    id: 'past',
    kind: 'announcement',
    endsAt: daysAway(-1),
    variants: [
      {
        segment: 'guest',
        title: 'A webinar that is over',
        text: 'It was yesterday.',
        actions: [],
      },
    ],
  },
];

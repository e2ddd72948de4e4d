const audiences = {
  teacher: 'Teachers',
  student: 'Students',
  parent: 'Parents',
  admin: 'Administrators',
  developer: 'Developers',
  designer: 'Course designers',
  librarian: 'Librarians',
};

/** Who wants an idea, as the board calls them. */
export const audienceCalled = (tag) => {
  const name = audiences[tag];
  if (!name) throw new Error(`The board does not ask for "${tag}"`);
  return name;
};

const areas = {
  accessibility: 'Accessibility',
  assignments: 'Assignments',
  gradebook: 'Gradebook',
  groups: 'Groups',
  integrations: 'Connections to other tools',
  media: 'Pictures, sound and video',
  messages: 'Messages',
  mobile: 'The app',
  planner: 'Planner',
  quizzes: 'Quizzes',
  reports: 'Reports',
  units: 'Units',
};

/** Boards, Q&A and groups, as import records. */
export const places = [
  {
    type: 'place',
    id: 'ideas',
    kind: 'board',
    name: 'Ideas for Wrenfield',
    description:
      'New ideas open together on the first of each month. Net 100 votes within three months, and a product manager researches the idea and answers.',
    policy: {
      preset: 'canvas',
      form: {
        template: 'What gets in the way today?\n\nWhat would be better?\n',
        audiences: Object.values(audiences),
        areas: Object.entries(areas).map(([id, name]) => ({
          id,
          name,
          owner: null,
        })),
        asksKind: true,
        review: false,
      },
    },
  },
  {
    type: 'place',
    id: 'gradebook',
    kind: 'board',
    name: 'Small things in the gradebook',
    description:
      'What would make an hour of marking shorter? Open at once and for as long as it takes; the gradebook team reads here every Tuesday.',
    policy: {preset: 'jive', points: {up: 1, down: -1}},
  },
  {
    type: 'place',
    id: 'help',
    kind: 'questions',
    name: 'Help from one another',
    description:
      'Ask anything about teaching with Wrenfield. People who do the same work answer first; our staff confirms.',
    questionPolicy: {preset: 'support'},
  },
  {
    type: 'place',
    id: 'partners',
    kind: 'questions',
    name: 'Partners’ room',
    description:
      'For those who help other schools to get started. It opened this week.',
  },
  {
    type: 'place',
    id: 'house',
    kind: 'group',
    name: 'From our house',
    description:
      'What we learn from you, what we do with it, and what works in other people’s rooms.',
  },
  {
    type: 'place',
    id: 'first-year',
    kind: 'group',
    name: 'First year with Wrenfield',
    description:
      'For everybody who started this school year. There are no small questions here.',
  },
  {
    type: 'place',
    id: 'science-labs',
    kind: 'group',
    name: 'Science labs',
    description:
      'Lab reports, safety briefings and formulas that survive a phone.',
  },
  {
    type: 'place',
    id: 'administrators',
    kind: 'group',
    name: 'Administrators’ corner',
    description: 'Terms, sign-in, imports, and the week before school starts.',
  },
];

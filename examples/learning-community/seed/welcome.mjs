const doors = {
  answers: {
    id: 'answers',
    label: 'Find answers',
    icon: 'answers',
    href: '/help',
  },
  groups: {id: 'groups', label: 'Join groups', icon: 'groups', href: '/groups'},
  ideas: {id: 'ideas', label: 'Share ideas', icon: 'ideas', href: '/ideas'},
};

const firstSteps = [
  {
    id: 'track',
    label: 'Choose your track',
    icon: 'groups',
    href: '/groups#track',
    step: 'track',
  },
  {
    id: 'ask',
    label: 'Ask your first question',
    icon: 'answers',
    href: '/help/ask',
    step: 'asked',
  },
  {
    id: 'vote',
    label: 'Vote on an idea',
    icon: 'ideas',
    href: '/ideas',
    step: 'voted',
  },
];

const threeDoors = [doors.answers, doors.groups, doors.ideas];

/** The first word to everybody who comes, as an import record. */
export const welcome = {
  type: 'notice',
  id: 'welcome',
  kind: 'welcome',
  version: 1,
  priority: 10,
  variants: [
    {
      segment: 'guest',
      title: 'Welcome to Wrenfield Commons',
      text: 'Teachers, tutors and administrators run this place together with us. Read whatever you like; **sign in** when you want to vote, ask or answer.',
      actions: threeDoors,
    },
    {
      segment: 'new_member',
      title: 'Good to have you here, {name}',
      text: 'Begin where everybody began: ask the question you were about to search for. Somebody who teaches what you teach usually answers **within the hour**.',
      actions: firstSteps,
    },
    {
      segment: 'returning_member',
      title: 'Welcome back, {name}',
      text: 'This month’s ideas are open, and a few questions are waiting for somebody with your experience.',
      actions: threeDoors,
    },
    {
      segment: 'staff',
      title: 'Hello {name}, the house is open',
      text: 'Members answer first. Have a look at what has waited longest, confirm what is right, and read the ideas that have passed **100**.',
      actions: [doors.answers, doors.groups, doors.ideas],
    },
  ],
};

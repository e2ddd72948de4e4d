import type {GoalName, QuestionPolicy} from '@townhall/client';
import {businessTimeAWeek} from './business-time.js';
import type {PolicyProblem} from './policy-problems.js';
import {isTimeZone} from './wall-clock.js';

interface Rule extends PolicyProblem {
  broken: (policy: QuestionPolicy) => boolean;
}

const minute = 60_000;
const goalNames = ['firstResponse', 'firstPeerResponse', 'resolution'] as const;

/** In minutes of business time; what is not asked for is never too late. */
const goal = ({goals}: QuestionPolicy, name: GoalName) =>
  goals[name] ?? Number.POSITIVE_INFINITY;

const longest = (policy: QuestionPolicy) =>
  Math.max(
    (policy.peerWindow ?? 0) * 60,
    ...goalNames.map((name) => policy.goals[name] ?? 0),
  );

const isDate = (text: string) => {
  const date = new Date(`${text}T00:00:00.000Z`);
  return !isNaN(+date) && date.toISOString().startsWith(text);
};

/** Everything that a policy of questions can contradict itself in. */
const rules: readonly Rule[] = [
  {
    path: 'calendar.timeZone',
    message:
      'There is no time zone of that name. Use one like “Europe/Berlin” or “UTC”.',
    broken: ({calendar}) => !isTimeZone(calendar.timeZone),
  },
  {
    path: 'calendar.hours',
    message:
      'These hours begin and end at the same time. A whole day is “00:00” to “24:00”.',
    broken: ({calendar}) =>
      calendar.hours.some(({from, to}) => from === to || from === '24:00'),
  },
  {
    path: 'calendar.holidays',
    message: 'There is no such date. Write holidays like “2026-12-25”.',
    broken: ({calendar}) => !calendar.holidays.every(isDate),
  },
  {
    path: 'calendar.hours',
    message:
      'A goal and the time of the peers are measured in business hours, and there are none: say when somebody is there.',
    broken: (policy) =>
      longest(policy) > 0 && businessTimeAWeek(policy.calendar) === 0,
  },
  {
    path: 'goals',
    message:
      'With these hours a goal, or the time of the peers, takes more than a year. Give more hours, or less time.',
    broken: (policy) => {
      const aWeek = businessTimeAWeek(policy.calendar);
      return aWeek > 0 && longest(policy) * minute > aWeek * 52;
    },
  },
  {
    path: 'peerWindow',
    message:
      'Staff would hear of a question only when its first response is due: make the time of the peers shorter than that goal.',
    broken: (policy) =>
      (policy.peerWindow ?? 0) * 60 >= goal(policy, 'firstResponse'),
  },
  {
    path: 'goals.resolution',
    message:
      'A question cannot be resolved before it is answered: make the goal for the resolution no shorter than those for a first response.',
    broken: (policy) =>
      policy.goals.resolution !== null &&
      (policy.goals.resolution < (policy.goals.firstResponse ?? 0) ||
        policy.goals.resolution < (policy.goals.firstPeerResponse ?? 0)),
  },
  {
    path: 'dueSoonMinutes',
    message:
      'A goal would be due soon from the start: make “due soon” shorter than the shortest goal.',
    broken: (policy) =>
      goalNames.some((name) => policy.dueSoonMinutes >= goal(policy, name)),
  },
  {
    path: 'reopenDays',
    message:
      'Who is told that their question counts as solved must be able to say no: let it be opened again for at least a day.',
    broken: ({followUp, reopenDays}) => followUp !== null && reopenDays === 0,
  },
  {
    path: 'staleDays',
    message:
      'A question would be stale before its asker is asked whether it is solved: make that later than the follow-up.',
    broken: ({followUp, staleDays}) =>
      followUp !== null &&
      staleDays !== null &&
      staleDays <= followUp.afterDays,
  },
];

/** What in a policy of questions contradicts itself; nothing in a sound one. */
export const questionPolicyProblems = (
  policy: QuestionPolicy,
): PolicyProblem[] =>
  rules
    .filter(({broken}) => broken(policy))
    .map(({path, message}) => ({path, message}));

import {budget, number} from '../report/budget.mjs';
import {ratioOfRounds} from '../statistics.mjs';

/** What the server's rounds say, as a section of the report. */
export function serverSection(result) {
  const {storage, sizes, medians, recount, cohorts} = result;
  return {
    title: `Server on ${storage}`,
    about: [
      `${number(sizes.ideas)} ideas, ${number(sizes.ideas * 10)} ballots and ${number(sizes.questions)} questions, 32 connections over loopback, everything in the same rounds. Each vote is by another person or on another idea, and a real write.`,
      'The work is not the same: Waline renders and sanitises each comment at each read and reads all comments of its page, of which there are 200; the spike knows no sign-in, policy, ledger or events.',
      result.walineOn,
    ],
    budgets: [
      ...ratios(result),
      ...limits(medians, recount),
      ...cohortLimits(cohorts),
    ],
    charts: charts(medians),
    tables: [figures(medians), ...cohortTable(cohorts)],
  };
}

function ratios({rounds}) {
  const of = (ours, theirs) => {
    const perSecond = (name) => rounds[name].map((round) => round.perSecond);
    return ratioOfRounds(perSecond(ours), perSecond(theirs));
  };
  const hasPeer = rounds['list, Waline'] !== undefined;
  return [
    {
      name: 'List that has not changed / constant answer',
      value: of('list, unchanged', 'constant answer'),
      atLeast: 0.6,
    },
    {
      name: 'List that must be read / bare spike',
      value: of('list, read', 'list, bare spike'),
      atLeast: 0.7,
    },
    {
      name: 'Vote / bare spike',
      value: of('vote', 'vote, bare spike'),
      atLeast: 0.5,
    },
    {
      name: 'A hundred ideas, time for a program written for Jive / for us',
      // So many requests a second less are so much more time for each.
      value: of(
        'list of a hundred, read',
        'list of a hundred, read by a program',
      ),
      atMost: 1.5,
    },
    ...(hasPeer ? beside(of) : []),
  ].map(budget);
}

const beside = (of) => [
  {
    name: 'List that must be read / Waline’s list',
    value: of('list, read', 'list, Waline'),
    atLeast: 30,
  },
  {
    name: 'Vote / Waline’s post',
    value: of('vote', 'post, Waline'),
    atLeast: 3,
  },
];

const limits = (medians, recount) =>
  [
    {
      name: 'Similar ideas, p95, one search at a time',
      value: medians['similar, one at a time'].p95,
      unit: 'ms',
      atMost: 50,
    },
    {
      name: 'Similar ideas, p95, 32 searches at a time',
      value: medians['similar'].p95,
      unit: 'ms',
      atMost: 50,
    },
    {
      name: 'Similar questions, p95, one search at a time',
      value: medians['questions, similar, one at a time'].p95,
      unit: 'ms',
      atMost: 50,
    },
    {
      name: 'Search of questions, p95, one search at a time',
      value: medians['questions, search, one at a time'].p95,
      unit: 'ms',
      atMost: 50,
    },
    {
      name: `Ideas whose totals differ from their ${number(recount.ballots)} ballots or the ledger`,
      value: recount.wrong,
      unit: '',
      atMost: 0,
    },
  ].map(budget);

/** Only where the server moves ideas by itself. */
const cohortLimits = (cohorts) =>
  cohorts
    ? [
        {
          name: `Longest wait while ${number(cohorts.ideas)} ideas open or close`,
          value: cohorts.longest,
          unit: 'ms',
          atMost: 250,
        },
        {
          name: 'Ideas that should have moved and have not',
          value: cohorts.left,
          unit: '',
          atMost: 0,
        },
      ].map(budget)
    : [];

const cohortTable = (cohorts) =>
  cohorts
    ? [
        {
          title: 'One cohort opens, another closes',
          columns: [
            'ideas',
            'seconds until all have moved',
            'longest wait before (ms)',
            'longest wait (ms)',
          ],
          rows: [
            [
              'a request every 5 ms',
              ...[
                cohorts.ideas,
                cohorts.seconds,
                cohorts.before,
                cohorts.longest,
              ],
            ],
          ],
        },
      ]
    : [];

function charts(medians) {
  const bars = (names) =>
    names.map((name) => ({
      name,
      value: medians[name].perSecond,
      tone: isOurs(name) ? 'ours' : 'plain',
    }));
  const names = Object.keys(medians);
  const writes = names.filter((name) => /^(vote|post)/.test(name));
  const reads = names.filter(
    (name) => !writes.includes(name) && !name.includes('one at a time'),
  );
  return [
    {title: 'Reads per second', bars: bars(reads)},
    {title: 'Writes per second', bars: bars(writes)},
  ];
}

const isOurs = (name) => !/spike|Waline|constant/.test(name);

const figures = (medians) => ({
  title: 'Medians of the rounds',
  columns: ['per second', 'p50 (ms)', 'p95 (ms)', 'p99 (ms)', 'refused (%)'],
  rows: Object.entries(medians).map(([name, one]) => [
    name,
    ...[one.perSecond, one.p50, one.p95, one.p99, one.refused * 100],
  ]),
});

import {budget, number} from '../report/budget.mjs';
import {ratioOfRounds} from '../statistics.mjs';
import {pluginSection} from './plugin-section.mjs';

/** What the pages say, as sections of the report. */
export const clientSections = (raw) => [
  itemsSection(raw, {
    title: 'A board in the browser',
    about: [
      'Chromium slowed four times, answers from this machine, a fresh browser context each time. The floor is the same cards from the same answer, written by hand for this page alone, without a library, a translation or a second state. Waline and Artalk show as many comments as the board shows ideas. Every answer holds all of them: the board asks for twenty, and the answer does not listen.',
      'Times run from the start of the navigation until the items are painted. A vote runs from the press until its number is painted; for Waline and Artalk it is a like.',
    ],
    ours: 'Townhall',
    floor: 'floor',
    items: 'ideas',
    press: 'Vote',
    counts: raw.counts,
  }),
  itemsSection(raw, {
    title: 'A feed of questions in the browser',
    about: [
      'As above, with questions; the press is “I have this question too”. What comes after the first page is not drawn before somebody asks for it, so a feed over ten thousand questions is the same page as one over twenty.',
    ],
    ours: 'Townhall feed',
    floor: 'floor feed',
    items: 'questions',
    press: 'Press',
    counts: raw.counts,
  }),
  itemsSection(raw, {
    title: 'A question with many answers in the browser',
    about: [
      'One question in a page of its own, all its answers in one piece; the press is “Helpful”.',
    ],
    ours: 'Townhall thread',
    floor: 'floor thread',
    items: 'answers',
    press: 'Press',
    counts: [raw.answers],
  }),
  welcomeSection(raw),
  hostSection(raw),
  ...(raw.plugins ? [pluginSection(raw)] : []),
];

const peers = ['Waline', 'Artalk'];

function itemsSection({boards}, {title, about, counts, ...what}) {
  const most = Math.max(...counts);
  return {
    title,
    about,
    budgets: [
      ...counts.flatMap((count) => againstFloor(boards, count, what)),
      ...counts
        .filter((count) => count >= 100)
        .flatMap((count) => againstPeers(boards, count, what)),
      ...limits(boards, counts, most, what),
    ].map(budget),
    charts: counts.map((count) => ({
      title: `All of ${number(count)} ${what.items} painted`,
      unit: 'ms',
      bars: measuredOf(boards, count, what).map((name) => ({
        name,
        value: boards[`${name} ${count}`].all,
        tone: name === what.ours ? 'ours' : 'plain',
      })),
    })),
    tables: counts.map((count) => figures(boards, count, what)),
  };
}

/** What could not be installed was not measured. */
const measuredOf = (boards, count, {ours, floor}) =>
  [ours, floor, ...peers].filter(
    (name) => boards[`${name} ${count}`] !== undefined,
  );

const ratio = (boards, count, {ours}, other, figure) => {
  const of = (name) =>
    boards[`${name} ${count}`].runs.map((run) => run[figure]);
  return ratioOfRounds(of(ours), of(other));
};

const againstFloor = (boards, count, what) => [
  {
    name: `First of ${number(count)} ${what.items} / floor`,
    value: ratio(boards, count, what, what.floor, 'first'),
    atMost: 1.3,
  },
  {
    name: `All of ${number(count)} ${what.items} / floor`,
    value: ratio(boards, count, what, what.floor, 'all'),
    atMost: 1.3,
  },
  {
    name: `${what.press} among ${number(count)} ${what.items} / floor`,
    value: ratio(boards, count, what, what.floor, 'press'),
    atMost: 1.25,
  },
];

const againstPeers = (boards, count, what) =>
  measuredOf(boards, count, what)
    .filter((name) => peers.includes(name))
    .map((peer) => ({
      name: `${peer}’s ${number(count)} items / our ${what.items}`,
      value: 1 / ratio(boards, count, what, peer, 'all'),
      atLeast: count >= 1_000 ? 3 : 2,
    }));

function limits(boards, counts, most, {ours, items}) {
  const measured = counts.map((count) => boards[`${ours} ${count}`]);
  return [
    {
      name: `Heap of ${number(most)} ${items}, above the empty page`,
      value: heapOf(boards, ours, most),
      unit: 'MB',
      atMost: 2.5,
    },
    {
      name: `Layout shift with ${items}, the worst of all`,
      value: Math.max(
        ...measured.flatMap(({runs}) => runs.map(({shift}) => shift)),
      ),
      unit: '',
      atMost: 0,
    },
    {
      name: `Idle with ${number(most)} ${items}, of each second`,
      value: boards[`${ours} ${most}`].idle,
      unit: 'ms',
      atMost: 5,
    },
  ];
}

const heapOf = (boards, name, count) =>
  boards[`${name} ${count}`].heap - boards[`empty page ${count}`].heap;

const figures = (boards, count, what) => ({
  title: `${number(count)} ${what.items}, medians`,
  columns: [
    'code (kB, brotli)',
    'first (ms)',
    'all (ms)',
    'scripting (ms)',
    'shift',
    'press (ms)',
    'heap (MB)',
    'idle (ms/s)',
  ],
  rows: measuredOf(boards, count, what).map((name) => {
    const one = boards[`${name} ${count}`];
    const {first, all, scripting, shift, press, idle} = one;
    const heap = heapOf(boards, name, count);
    const code = one.code / 1_000;
    const shiftText = shift.toFixed(4);
    return [name, code, first, all, scripting, shiftText, press, heap, idle];
  }),
});

/** A welcome says one thing, so it is not compared with lists. */
function welcomeSection({boards}) {
  const measured = Object.entries(boards).filter(([name]) =>
    name.startsWith('Townhall welcome'),
  );
  return {
    title: 'A welcome in the browser',
    about: [
      'Above everything else of the page, with the room and the lines in the head that the documentation asks for; for each segment, as a fresh browser.',
    ],
    budgets: [
      {
        name: 'Layout shift with a welcome, the worst of all segments',
        value: Math.max(
          ...measured.flatMap(([, {runs}]) => runs.map(({shift}) => shift)),
        ),
        unit: '',
        atMost: 0,
      },
    ].map(budget),
    charts: [],
    tables: [
      {
        title: 'A welcome, medians',
        columns: [
          'code (kB, brotli)',
          'painted (ms)',
          'scripting (ms)',
          'shift',
          'heap (MB)',
          'idle (ms/s)',
        ],
        rows: measured.map(([key, one]) => [
          key.replace(/ 1$/, ''),
          one.code / 1_000,
          one.all,
          one.scripting,
          one.shift.toFixed(4),
          one.heap - boards['empty page 1'].heap,
          one.idle,
        ]),
      },
    ],
  };
}

function hostSection({host, mounts}) {
  const [without, tagged] = [
    host['without the script tag'],
    host['with the script tag'],
  ];
  const paint = ({runs}) => runs.map(({largestPaint}) => largestPaint);
  const growth = (figure) => mounts.after[figure] - mounts.before[figure];
  const blocked = tagged.blocked - without.blocked;
  return {
    title: 'What the page around it pays',
    about: [
      `An article with the script tag and no widget, against the same article without it; and a page after ${number(mounts.mounts)} boards have come and gone.`,
    ],
    budgets: [
      {
        name: 'Largest contentful paint with the tag / without',
        value: ratioOfRounds(paint(tagged), paint(without)),
        atMost: 1.1,
      },
      {
        name: 'Blocking time that the tag adds',
        value: blocked,
        unit: 'ms',
        atMost: 10,
      },
      {
        name: `Heap that ${number(mounts.mounts)} boards leave behind`,
        value: growth('heap'),
        unit: 'MB',
        atMost: 0.2,
      },
      {
        name: `Nodes that ${number(mounts.mounts)} boards leave behind`,
        value: growth('nodes'),
        unit: '',
        atMost: 50,
      },
      {
        name: `Listeners that ${number(mounts.mounts)} boards leave behind`,
        value: growth('listeners'),
        unit: '',
        atMost: 10,
      },
    ].map(budget),
    tables: [
      {
        title: 'Medians',
        columns: ['largest paint (ms)', 'blocked (ms)'],
        rows: Object.entries(host).map(([name, one]) => [
          name,
          one.largestPaint,
          one.blocked,
        ]),
      },
      {
        title: 'After garbage collection',
        columns: ['heap (MB)', 'nodes', 'listeners'],
        rows: [
          ['after the first boards', ...Object.values(mounts.before)],
          [
            `after ${number(mounts.mounts)} more`,
            ...Object.values(mounts.after),
          ],
        ],
      },
    ],
  };
}

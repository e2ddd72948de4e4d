import {budget} from '../report/budget.mjs';
import {median, ratioOfRounds} from '../statistics.mjs';

/** What a plugin costs by itself, and what many cost the page beside them. */
export function pluginSection({plugins}) {
  const {boots, trips, alone, beside, there} = plugins;
  return {
    title: 'Plugins',
    about: [
      'A plugin behind its walls, on a page that does nothing else and is not slowed: from its installation until it is ready, and from a question until its answer is checked.',
      `A board of twenty ideas in a browser slowed four times, alone and with ${plugins.plugins} installed plugins; its first idea, a pair of pages in each round.`,
    ],
    budgets: [
      {
        name: 'A plugin from its start to ready, median',
        value: median(boots),
        unit: 'ms',
        atMost: 150,
      },
      {
        name: 'A question to a plugin and its answer, median',
        value: median(trips),
        unit: 'ms',
        atMost: 1,
      },
      {
        name: `First idea with ${plugins.plugins} plugins / without`,
        value: ratioOfRounds(beside, alone),
        atMost: 1.05,
      },
    ].map(budget),
    charts: [],
    tables: [
      {
        title: 'Medians',
        columns: ['first idea (ms)', 'the first badges (ms)'],
        rows: [
          ['board alone', median(alone), undefined],
          [`board with ${plugins.plugins} plugins`, median(beside), there],
        ],
      },
    ],
  };
}

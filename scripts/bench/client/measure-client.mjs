import {interleave} from '../rounds.mjs';
import {medians} from '../statistics.mjs';
import {openBrowser} from './browser.mjs';
import {clientSections} from './client-section.mjs';
import {hostPageRuns} from './host-page.mjs';
import {mountAndUnmount} from './mounts.mjs';
import {oneRun} from './one-run.mjs';
import {measurePlugins} from './plugins.mjs';
import {openSite} from './site.mjs';
import {townhallAnswers} from './answers/townhall-answers.mjs';
import {answersOf, makeVariants} from './variants.mjs';

const scales = {
  full: {
    counts: [20, 100, 1_000],
    answers: 500,
    rounds: 3,
    mounts: 1_000,
    idling: 2_000,
    plugins: {plugins: 50, boots: 30, trips: 500, pairs: 12},
  },
  quick: {
    counts: [20, 100],
    answers: 50,
    rounds: 2,
    mounts: 100,
    idling: 500,
    plugins: {plugins: 50, boots: 10, trips: 100, pairs: 4},
  },
};

/**
 * The client half: a board, a feed and a question, and what they are compared
 * with, each opened by a fresh browser context, in turn; then what the script tag costs a page that shows
 * nothing of it, what a thousand boards leave behind, and what plugins cost.
 */
export async function measureClient({peers, quick, say}) {
  const scale = scales[quick ? 'quick' : 'full'];
  const variants = await makeVariants({peers, ...scale});
  const site = await openSite(answersOf(variants));
  const browser = await openBrowser();
  try {
    const onRound = (round) => say(`  round ${round} of ${scale.rounds}`);
    say(`Opening pages, ${scale.rounds} rounds…`);
    const tasks = variants.flatMap((variant) =>
      variant.counts.map((count) => ({
        name: `${variant.name} ${count}`,
        run: () =>
          oneRun({browser, site, variant, count, idling: scale.idling}),
      })),
    );
    // The first page pays for the browser's own beginnings.
    await tasks[0].run();
    const boards = await interleave(tasks, scale.rounds, onRound);

    say('Opening a page with and without the script tag…');
    const host = await interleave(hostPageRuns(browser), scale.rounds * 2);

    say(`Mounting and unmounting ${scale.mounts} boards…`);
    const mounts = await mountAndUnmount({browser, site, mounts: scale.mounts});
    const plugins = await measurePlugins({
      browser,
      townhall: await townhallAnswers([20]),
      scale: scale.plugins,
      say,
    }).catch((error) => {
      // All that was measured before is told in any case.
      say(`Plugins could not be measured: ${error.message}`);
      return undefined;
    });
    const raw = {
      counts: scale.counts,
      answers: scale.answers,
      boards: asRuns(boards),
      host: asRuns(host),
      mounts,
      plugins,
    };
    return {raw, sections: clientSections(raw)};
  } finally {
    await browser.close();
    await site.close();
  }
}

const asRuns = (measured) =>
  Object.fromEntries(
    [...measured].map(([name, runs]) => [name, {runs, ...medians(runs)}]),
  );

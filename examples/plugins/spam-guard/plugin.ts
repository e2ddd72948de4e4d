import {definePlugin, type Draft, type Verdict} from '@townhall/plugin';
import {judge, linesOf, textOf} from './judge.js';
import {sentBefore} from './sent-before.js';

/** Looks at what is about to be posted, and at no other time. */
export default definePlugin({
  id: 'townhall-examples.spam-guard',
  setup({contribute, settings, permissions, storage}) {
    const look = {
      async check({draft}: {draft: Draft}): Promise<Verdict> {
        const mostLinks = settings.get('mostLinks');
        const verdict = judge(draft, {
          mostLinks: typeof mostLinks === 'number' ? mostLinks : 2,
          closedDomains: linesOf(settings.get('closedDomains')),
          words: linesOf(settings.get('words')),
        });
        if (verdict.verdict === 'block' || !permissions.has('storage:local')) {
          return verdict;
        }
        return (await sentBefore(storage, textOf(draft), Date.now()))
          ? {verdict: 'hold', reason: 'the same was sent a moment ago'}
          : verdict;
      },
    };
    contribute('ideas.submit.guard', 'look', look);
    contribute('qa.submit.guard', 'look', look);
  },
});

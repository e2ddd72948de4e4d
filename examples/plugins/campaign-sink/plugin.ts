import {definePlugin} from '@townhall/plugin';
import {domainIn, goalsOf, type Goal} from './events.js';

const address = 'https://plausible.io/api/event';
/** The host lets thirty requests a minute through; some are kept in hand. */
const aMinute = 25;
/** So many wait for the next minute; the oldest go first. */
const mostWaiting = 200;

/** Tells Plausible what visitors do in the widgets, with their campaign. */
export default definePlugin({
  id: 'townhall-examples.campaign-sink',
  setup({contribute, settings, net, log}) {
    let waiting: Goal[] = [];
    let sent: number[] = [];
    let hasWarned = false;

    contribute('activity', 'send', {
      async consume({events}, {signal}) {
        const domain = domainIn(settings.get('domain'));
        if (!domain) {
          if (!hasWarned)
            log.warn('Set the site as it is called in Plausible.');
          hasWarned = true;
          return;
        }
        hasWarned = false;
        waiting = [...waiting, ...goalsOf(events, domain)].slice(-mostWaiting);
        const now = Date.now();
        sent = sent.filter((at) => now - at < 60_000);
        while (waiting[0] && sent.length < aMinute && !signal.aborted) {
          sent.push(now);
          const answer = await net.fetch(address, {
            method: 'POST',
            headers: {'content-type': 'application/json'},
            body: JSON.stringify(waiting[0]),
          });
          // What is refused for good is not sent for ever.
          if (answer.status >= 500 || answer.status === 429) return;
          waiting.shift();
        }
      },
    });
  },
});

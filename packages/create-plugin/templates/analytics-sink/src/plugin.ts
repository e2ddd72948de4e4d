import {definePlugin, type WidgetEvent} from '@townhall/plugin';

/** Change it here and in plugin.json. */
const server = 'https://analytics.example.com/events';

export default definePlugin({
  id: '__ID__',
  setup({contribute, net, log}) {
    contribute('activity', 'send', {
      async consume({events}) {
        const {status} = await net.fetch(server, {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify(countsOf(events)),
        });
        if (status >= 400) log.warn(`The server answered ${status}`);
      },
    });
  },
});

/** How often what was done where, and where people came from. */
function countsOf(events: readonly WidgetEvent[]) {
  const counts = new Map<string, number>();
  for (const {widget, type, campaign} of events) {
    const what = [widget, type, campaign?.source ?? ''].join(' ').trim();
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

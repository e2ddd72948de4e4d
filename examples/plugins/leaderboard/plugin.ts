import {definePlugin, h, type Idea, type UiNode} from '@townhall/plugin';

/** The ideas with the most votes; it follows the votes as they come in. */
export default definePlugin({
  id: 'townhall-examples.leaderboard',
  setup({contribute, data, env, permissions, settings}) {
    const count = () =>
      Math.min(20, Math.max(1, Math.trunc(Number(settings.get('count'))) || 5));

    contribute('widgets', 'top-ideas', {
      render({place}, use) {
        const [round, setRound] = use.state(0);
        const board = String(settings.get('place') || place?.id || '');
        const top = use.resource(`${board} ${count()} ${round}`, async () => {
          const {items} = await data.ideas.list({
            sort: 'top',
            limit: count(),
            ...(board && {place: board}),
          });
          return items;
        });
        use.effect(() => {
          const changed = data.onChange('ideas', () => setRound((n) => n + 1));
          return () => changed.dispose();
        }, []);

        if (top.data) return table(top.data);
        if (top.error === undefined) {
          return h('spinner', {label: 'Counting the votes…'});
        }
        return h(
          'notice',
          {tone: 'warning', title: 'The ideas could not be read.'},
          h('button', {label: 'Try again', onPress: top.reload}),
        );
      },
    });

    function table(ideas: readonly Idea[]): UiNode {
      if (ideas.length === 0) {
        return h('text', {value: 'No idea has been suggested yet.'});
      }
      const withNames = permissions.has('people:read');
      const number = new Intl.NumberFormat(env.locale);
      return h('table', {
        caption: 'The leading ideas',
        columns: [
          'Rank',
          'Idea',
          ...(withNames ? ['Suggested by'] : []),
          'Net votes',
        ],
        rows: ideas.map(({title, author, votes}, index) => [
          number.format(index + 1),
          title,
          ...(withNames ? [author?.name ?? 'Former member'] : []),
          votes ? number.format(votes.net) : '–',
        ]),
      });
    }
  },
});

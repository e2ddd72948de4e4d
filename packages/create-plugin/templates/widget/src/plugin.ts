import {definePlugin, h, type Idea, type UiNode} from '@townhall/plugin';

/** `<townhall-plugin-widget plugin="__ID__" widget="leaders">` */
export default definePlugin({
  id: '__ID__',
  setup({contribute, data, settings}) {
    const limit = () => Number(settings.get('count')) || 3;

    contribute('widgets', 'leaders', {
      render(_, use) {
        const top = use.resource(`top ${limit()}`, async () => {
          const {items} = await data.ideas.list({sort: 'top', limit: limit()});
          return items;
        });
        if (top.data) return leaders(top.data);
        if (top.loading) return h('spinner', {label: 'Counting the votes…'});
        return h(
          'notice',
          {tone: 'warning', title: 'The ideas could not be read.'},
          h('button', {label: 'Try again', onPress: top.reload}),
        );
      },
    });
  },
});

const leaders = (ideas: readonly Idea[]): UiNode =>
  ideas.length === 0
    ? h('text', {value: 'No idea has been suggested yet.'})
    : h(
        'list',
        {ordered: true},
        ...ideas.map(({title, votes}) =>
          h('item', {}, h('text', {value: `${title} (${votes?.net ?? 0})`})),
        ),
      );

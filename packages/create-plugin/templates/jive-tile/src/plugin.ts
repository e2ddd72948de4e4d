import {definePlugin, h, type UiNode} from '@townhall/plugin';
import {readTile, type Tile} from '@townhall/plugin/jive-tiles';

/** What is pushed to the tile in Jive, at an address. Change it in plugin.json too. */
const source = 'https://tiles.example.com/list.json';

/** `<townhall-plugin-widget plugin="__ID__" widget="tile">` */
export default definePlugin({
  id: '__ID__',
  setup({contribute, net}) {
    const load = async () => {
      const {status, body} = await net.fetch(source);
      if (status !== 200) throw new Error(`It answered ${status}`);
      return readTile('list', JSON.parse(body));
    };

    contribute('widgets', 'tile', {
      render(_, use) {
        const tile = use.resource('tile', load);
        if (tile.data) return drawn(tile.data);
        if (tile.loading) return h('spinner', {label: 'Loading…'});
        return h(
          'notice',
          {tone: 'warning', title: 'What it shows could not be read.'},
          h('button', {label: 'Try again', onPress: tile.reload}),
        );
      },
    });
  },
});

function drawn(tile: Tile): UiNode {
  if (tile.style !== 'list') return null;
  return h(
    'stack',
    {gap: 's'},
    tile.title !== '' && h('heading', {level: 3, value: tile.title}),
    h(
      'list',
      {},
      ...tile.items.map(({text, link}) =>
        h(
          'item',
          {},
          link
            ? h('link', {href: link.href, label: text || link.text})
            : h('text', {value: text}),
        ),
      ),
    ),
    tile.action !== undefined &&
      h('link', {href: tile.action.href, label: tile.action.text}),
  );
}

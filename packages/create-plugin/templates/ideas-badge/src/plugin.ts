import {definePlugin, type Badge} from '@townhall/plugin';

const wanted: Badge = {
  id: 'wanted',
  label: 'Much wanted',
  tone: 'success',
  icon: 'star',
};

export default definePlugin({
  id: '__ID__',
  setup({contribute, settings, ui}) {
    const enough = () => Number(settings.get('votes')) || 20;

    contribute('ideas.card.badges', 'wanted', {
      badges: ({items}) =>
        Object.fromEntries(
          items
            .filter(({votes}) => (votes?.net ?? 0) >= enough())
            .map(({id}) => [id, [wanted]]),
        ),
    });

    contribute('ideas.card.actions', 'copy', {
      label: 'Copy the title',
      icon: 'link',
      async run({idea}) {
        await ui.copy(idea.title);
        ui.toast({text: 'Copied', tone: 'success'});
      },
    });
  },
});

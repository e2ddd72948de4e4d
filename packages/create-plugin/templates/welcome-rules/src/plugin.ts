import {definePlugin, h} from '@townhall/plugin';

export default definePlugin({
  id: '__ID__',
  setup({contribute, permissions, settings, storage}) {
    const most = () => Number(settings.get('times')) || 3;

    contribute('welcome.visibility', 'few-times', {
      async transform(isShown) {
        if (!isShown || !permissions.has('storage:local')) return isShown;
        const before = Number(await storage.get('times')) || 0;
        await storage.set('times', before + 1);
        return before < most();
      },
    });

    contribute('welcome.after', 'hint', {
      render: ({viewer}) =>
        viewer.signedIn
          ? null
          : h('text', {
              value: 'Sign in to vote and to ask.',
              tone: 'muted',
              size: 's',
            }),
    });
  },
});

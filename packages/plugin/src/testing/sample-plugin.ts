import {definePlugin, h} from '../index.js';

/** A plugin that contributes one of each kind, for the host's own tests. */
export const samplePlugin = definePlugin({
  id: 'acme.sample',
  setup({contribute, data, ui, storage, net, env, settings}) {
    contribute('ideas.card.footer', 'count', {
      render({idea}, use) {
        const [count, setCount] = use.state(0);
        const [name, setName] = use.state('');
        return h(
          'stack',
          {},
          h('text', {value: `${idea.title}: ${count} ${name}`}),
          h('button', {label: 'More', onPress: () => setCount((n) => n + 1)}),
          h('textfield', {label: 'Name', value: name, onCommit: setName}),
        );
      },
    });
    contribute('ideas.card.actions', 'vote', {
      label: 'Vote for it',
      when: {stage: ['open']},
      async run({idea}) {
        await data.ideas.vote(idea.id, 'up');
        await storage.set('voted', idea.id);
        ui.toast({text: 'Voted'});
      },
    });
    contribute('ideas.card.badges', 'quick', {
      badges: ({items}) =>
        Object.fromEntries(
          items.map(({id}) => [id, [{id: 'quick', label: 'Quick win'}]]),
        ),
    });
    contribute('ideas.list.items', 'pin', {
      patch: ({items}) => ({pin: items.slice(-1).map(({id}) => id)}),
    });
    contribute('ideas.list.query', 'new', {
      transform: (query) => ({...query, sort: 'new', place: 'elsewhere'}),
    });
    contribute('ideas.submit.guard', 'links', {
      check: ({draft}) =>
        draft.text?.includes('http')
          ? {verdict: 'hold', reason: 'It has links'}
          : {verdict: 'allow'},
    });
    contribute('ideas.composer.fields', 'impact', {
      provide: () => ({
        fields: [{name: 'impact', label: 'Impact', type: 'text'}],
      }),
    });
    contribute('activity', 'send', {
      async consume({events}) {
        await net.fetch('https://stats.example.com/in', {
          method: 'POST',
          body: JSON.stringify(events),
        });
      },
    });
    contribute('widgets', 'best', {
      render(_, use) {
        const best = use.resource('best', () => data.ideas.list({limit: 3}));
        return h(
          'list',
          {},
          `${settings.get('greeting')} ${env.locale}`,
          ...(best.data?.items ?? []).map(({title}) => h('item', {}, title)),
        );
      },
    });
  },
});

/** Its manifest. */
export const sampleManifest = {
  manifestVersion: 1,
  id: 'acme.sample',
  version: '1.0.0',
  name: 'Sample',
  api: 1,
  runtime: {modes: ['trusted', 'sandboxed'], sandbox: 'sample.js'},
  contributes: [
    {point: 'ideas.card.footer', id: 'count'},
    {point: 'ideas.card.actions', id: 'vote'},
    {point: 'ideas.card.badges', id: 'quick'},
    {point: 'ideas.list.items', id: 'pin'},
    {point: 'ideas.list.query', id: 'new'},
    {point: 'ideas.submit.guard', id: 'links'},
    {point: 'ideas.composer.fields', id: 'impact'},
    {point: 'activity', id: 'send'},
    {point: 'widgets', id: 'best'},
  ],
  permissions: [
    'ideas:read',
    'ideas:vote',
    'ideas:drafts',
    'storage:local',
    'ui:toast',
    'analytics:events',
    'net:https://stats.example.com',
  ].map((name) => ({name, reason: 'To be tested.'})),
  settings: {
    greeting: {type: 'string', label: 'Greeting', default: 'Hello'},
  },
};

export default samplePlugin;

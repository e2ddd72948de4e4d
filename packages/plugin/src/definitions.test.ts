import {expect, expectTypeOf, test} from 'vitest';
import {
  definePlugin,
  h,
  type Idea,
  type PayloadOf,
  type PluginContext,
  type PointOf,
  type UiNode,
  type ValueOf,
  type WelcomeContent,
} from './index.js';
import {kindOf, pointKinds} from './points/point-kinds.js';

/** Compiles, or does not: what is wrong is marked. */
export const example = definePlugin({
  id: 'acme.example',
  setup(ctx) {
    ctx.contribute('ideas.submit.guard', 'links', {
      check: ({draft}) =>
        (draft.text?.match(/https?:/g)?.length ?? 0) > 3
          ? {verdict: 'hold', reason: 'Many links'}
          : {verdict: 'allow'},
    });
    ctx.contribute('ideas.card.actions', 'send', {
      label: 'Send',
      icon: 'link',
      when: {role: ['staff']},
      async run({idea}, {signal}) {
        signal.throwIfAborted();
        await ctx.net.fetch('https://example.com', {body: idea.title});
        ctx.ui.toast({text: 'Sent', tone: 'success'});
      },
    });
    ctx.contribute('ideas.card.footer', 'effort', {
      render({idea}, use) {
        const [isOpen, setOpen] = use.state(false);
        return h(
          'inline',
          {gap: 's'},
          h('button', {label: 'Effort', onPress: () => setOpen((is) => !is)}),
          isOpen && h('text', {value: `${idea.votes?.net ?? 0}`, size: 's'}),
        );
      },
    });
    ctx.contribute('qa.feed.items', 'pin', {
      patch: ({items}) => ({
        pin: items
          .filter(({answerCount}) => answerCount === 0)
          .map(({id}) => id),
      }),
    });
    ctx.contribute('welcome.content', 'again', {
      transform: (value) => ({...value, title: 'Welcome back'}),
    });
    ctx.contribute('widgets', 'best', {
      render(_, use) {
        const best = use.resource('best', () =>
          ctx.data.ideas.list({limit: 5}),
        );
        if (best.loading) return h('spinner', {label: 'Loading'});
        const items = best.data?.items ?? [];
        return h(
          'list',
          {ordered: true},
          ...items.map(({title}) => h('item', {}, title)),
        );
      },
    });
    // @ts-expect-error an action is not a view
    ctx.contribute('ideas.card.actions', 'x', {render: () => null});
    // @ts-expect-error there is no such point
    ctx.contribute('nope', 'x', {});
    // @ts-expect-error a button has a label
    h('button', {});
    // @ts-expect-error there is no such piece
    h('script', {});
  },
});

test('knows what each point takes and gives', () => {
  expectTypeOf<PayloadOf<'ideas.card.footer'>['idea']>().toEqualTypeOf<Idea>();
  expectTypeOf<ValueOf<'welcome.content'>>().toEqualTypeOf<WelcomeContent>();
  expectTypeOf<PointOf<'widget'>>().toEqualTypeOf<'widgets'>();
  expectTypeOf<PointOf<'sink'>>().toEqualTypeOf<'events' | 'activity'>();
  expectTypeOf<ReturnType<typeof h>>().toExtend<UiNode>();
  expectTypeOf<PluginContext['signal']>().toEqualTypeOf<AbortSignal>();
  expect(Object.keys(pointKinds)).toHaveLength(41);
});

test('knows no point of which nobody has heard', () => {
  expect(kindOf('ideas.card.badges')).toBe('badge');
  for (const name of ['constructor', '__proto__', 'toString', '', 'ideas']) {
    expect(kindOf(name)).toBeUndefined();
  }
});

test('makes a piece of a view', () => {
  const key = 'a';
  expect(h('item', {key}, 'One', null)).toEqual({
    tag: 'item',
    key,
    props: {},
    children: ['One', null],
  });
  expect(h('divider', {})).toEqual({tag: 'divider', props: {}});
});

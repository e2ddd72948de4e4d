import {
  definePlugin,
  type Badge,
  type Field,
  type Idea,
} from '@townhall/plugin';

type Effort = Badge & {readonly id: 'small' | 'medium' | 'large'};

/** By the tag that staff sets. */
const efforts: Readonly<Record<string, Effort>> = {
  'effort-s': {
    id: 'small',
    label: 'Small effort',
    tone: 'success',
    icon: 'bolt',
    title: 'The product team expects days.',
  },
  'effort-m': {
    id: 'medium',
    label: 'Medium effort',
    tone: 'info',
    icon: 'clock',
    title: 'The product team expects weeks.',
  },
  'effort-l': {
    id: 'large',
    label: 'Large effort',
    tone: 'warning',
    icon: 'chart',
    title: 'The product team expects months.',
  },
};

/** What an idea is worth is the other half: how often somebody needs it. */
const need: Field = {
  name: 'need',
  label: 'How often would you use it?',
  type: 'select',
  options: ['Every day', 'Every week', 'Now and then'].map((label) => ({
    value: label,
    label,
  })),
};

/** The effort of an idea; undefined where nobody has thought about it. */
const effortOf = ({tags}: Idea): Effort | undefined =>
  tags
    .filter((tag) => Object.hasOwn(efforts, tag))
    .map((tag) => efforts[tag])[0];

/** Says how much work an idea is, and pins nothing: votes decide the order. */
export default definePlugin({
  id: 'townhall-examples.effort-badge',
  setup({contribute, settings, ui}) {
    contribute('ideas.card.badges', 'effort', {
      badges: ({items}) =>
        Object.fromEntries(
          items.flatMap((idea) => {
            const effort = effortOf(idea);
            return effort ? [[idea.id, [effort]]] : [];
          }),
        ),
    });

    contribute('ideas.list.items', 'quick-wins', {
      patch({items}) {
        const from = Number(settings.get('quickWinVotes')) || 20;
        const quick = items.filter(
          (idea) =>
            effortOf(idea)?.id === 'small' &&
            idea.stage === 'open' &&
            (idea.votes?.net ?? 0) >= from,
        );
        return {
          annotate: Object.fromEntries(
            quick.map(({id}) => [
              id,
              {
                note: 'A quick win: wanted, and little work.',
                emphasis: 'subtle',
              },
            ]),
          ),
        };
      },
    });

    contribute('ideas.composer.fields', 'need', {
      provide: () => ({
        fields: settings.get('asksForNeed') === false ? [] : [need],
      }),
    });

    settings.onChange(() => {
      ui.refresh('ideas.list.items');
      ui.refresh('ideas.composer.fields');
    });
  },
});

import {definePlugin, type Draft, type Verdict} from '@townhall/plugin';

export default definePlugin({
  id: '__ID__',
  setup({contribute, settings}) {
    const shortest = () => Number(settings.get('shortest')) || 12;
    const words = () =>
      String(settings.get('words') ?? '')
        .toLowerCase()
        .split('\n')
        .map((word) => word.trim())
        .filter(Boolean);

    const check = ({title = '', text = ''}: Draft): Verdict => {
      const all = `${title} ${text}`.toLowerCase();
      const found = words().find((word) => all.includes(word));
      if (found) {
        return {
          verdict: 'hold',
          reason: `It says "${found}"`,
          message: 'Some words are looked at first',
        };
      }
      return title.trim().length < shortest()
        ? {
            verdict: 'warn',
            field: 'title',
            message: 'A whole sentence is answered sooner.',
          }
        : {verdict: 'allow'};
    };

    contribute('qa.submit.guard', 'look', {check: ({draft}) => check(draft)});

    contribute('qa.item.badges', 'waiting', {
      badges: ({items}) =>
        Object.fromEntries(
          items
            .filter(({state}) => state === 'unanswered')
            .map(({id}) => [
              id,
              [{id: 'waiting', label: 'Waits for you', tone: 'warning'}],
            ]),
        ),
    });
  },
});

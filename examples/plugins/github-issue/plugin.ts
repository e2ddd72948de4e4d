import {definePlugin, h, type UiNode, type Use} from '@townhall/plugin';
import {issueNumberIn, readIssue, repositoryIn, type Issue} from './issue.js';

const states = {
  open: {label: 'Open', tone: 'info', icon: 'clock'},
  completed: {label: 'Done', tone: 'success', icon: 'check'},
  not_planned: {label: 'Not planned', tone: 'neutral', icon: 'flag'},
} as const;

/** Shows beside an idea what has become of its issue on GitHub. */
export default definePlugin({
  id: 'townhall-examples.github-issue',
  setup({contribute, settings, net, ui}) {
    contribute('ideas.detail.aside', 'issue', {
      render({idea}, use): UiNode {
        const number = issueNumberIn(idea.tags);
        if (number === undefined) return null;
        const repository = repositoryIn(settings.get('repository'));
        if (!repository) {
          return h('notice', {
            tone: 'warning',
            title: 'The GitHub plugin needs a repository, e.g. acme/product.',
          });
        }
        return draw(use, `${repository}#${number}`, () =>
          readIssue(net, repository, number),
        );
      },
    });
    settings.onChange(() => ui.refresh('ideas.detail.aside'));
  },
});

function draw(use: Use, key: string, load: () => Promise<Issue>): UiNode {
  const {data, error, loading, reload} = use.resource(key, load);
  if (data) return drawIssue(data);
  if (loading) return h('spinner', {label: 'Asking GitHub…'});
  return h(
    'notice',
    {tone: 'warning', title: error ?? 'GitHub could not be asked.'},
    h('button', {label: 'Try again', variant: 'ghost', onPress: reload}),
  );
}

const drawIssue = ({number, title, href, state, comments}: Issue) =>
  h(
    'stack',
    {gap: 's'},
    h('heading', {level: 4, value: 'On GitHub'}),
    h(
      'inline',
      {gap: 's', wrap: true},
      h('badge', states[state]),
      h('link', {href, label: `#${number} ${title}`}),
    ),
    h('text', {
      value: comments === 1 ? '1 comment there' : `${comments} comments there`,
      tone: 'muted',
      size: 's',
    }),
  );

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../../internal/root.mjs';
import {pageWith} from './shell.mjs';

const built = join(root, 'packages/embed/dist');

/** The script tag and one board whose place is kept, as docs/embed.md says. */
export function townhallVariant({answer, token}) {
  return {
    name: 'Townhall',
    page: () =>
      pageWith({
        head: `<script type="module" src="/v1/townhall.js" data-community="bench"></script>
<script>window.townhall = {q: [['identify', () => ${JSON.stringify(token)}]]};</script>
<style>townhall-idea-board { display: block; min-block-size: 100vh; }</style>`,
        widget: '<townhall-idea-board place="roadmap"></townhall-idea-board>',
      }),
    answer: (request, count) => answer(request, count) ?? scriptFile(request),
    probe: {
      // The last card is drawn when all are: they are drawn in order.
      count: `(() => {
        const board = document.querySelector('townhall-idea-board');
        const list = board?.shadowRoot?.querySelector('[part=list]');
        const card = list?.lastElementChild?.firstElementChild;
        return card?.shadowRoot?.querySelector('h3') ? list.childElementCount : 0;
      })()`,
      first: `document.querySelector('townhall-idea-board').shadowRoot
        .querySelector('townhall-idea-card').shadowRoot`,
      button: '.vote',
      tally: '.tally',
    },
  };
}

/** A file that the server would serve beside its answers. */
export function scriptFile({url: {pathname}}) {
  const file = join(built, pathname);
  return /^\/v1\/[\w.-]+\.js$/.test(pathname) && existsSync(file)
    ? {type: 'text/javascript', body: readFileSync(file, 'utf8')}
    : undefined;
}

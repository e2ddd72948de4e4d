import {readFileSync} from 'node:fs';
import {pageWith} from './shell.mjs';

const read = (name) =>
  readFileSync(new URL(`floor/${name}`, import.meta.url), 'utf8');

const files = new Map([
  ['/floor.js', {type: 'text/javascript', body: read('floor.js')}],
  ['/floor.css', {type: 'text/css', body: read('floor.css')}],
]);

/**
 * What nothing can be much faster than: the same cards from the same answer,
 * written by hand without any library, for this one page.
 */
export function floorVariant({answer}) {
  return {
    name: 'floor',
    page: () =>
      pageWith({
        head: `<link rel="stylesheet" href="/floor.css">
<script type="module" src="/floor.js"></script>`,
        widget: `${read('card.html')}<ul id="ideas"></ul>`,
      }),
    answer: (request, count) =>
      answer(request, count) ?? files.get(request.url.pathname),
    probe: {
      count: `document.querySelector('#ideas')?.childElementCount ?? 0`,
      first: `document.querySelector('#ideas').firstElementChild`,
      button: '.vote',
      tally: '.tally',
    },
  };
}

import {readFileSync} from 'node:fs';
import {pageWith} from './shell.mjs';

const read = (name) =>
  readFileSync(new URL(`floor/${name}`, import.meta.url), 'utf8');

const files = new Map(
  ['floor', 'feed', 'thread'].flatMap((name) => [
    [`/${name}.js`, {type: 'text/javascript', body: read(`${name}.js`)}],
    [`/${name}.css`, {type: 'text/css', body: read(`${name}.css`)}],
  ]),
);

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

/** The same cards of questions by hand. */
export const feedFloorVariant = ({answerAs}) =>
  handWritten('feed', answerAs('feed'), {button: '.same', tally: '.counts'});

/** The same answers by hand, below their question. */
export const threadFloorVariant = ({answerAs, question}) =>
  handWritten('thread', answerAs('thread'), {
    id: question,
    button: '.helpful',
    tally: '.marks',
  });

const handWritten = (name, answer, {id = '', button, tally}) => ({
  name: `floor ${name}`,
  page: () =>
    pageWith({
      head: `<link rel="stylesheet" href="/${name}.css">
<script type="module" src="/${name}.js"></script>`,
      widget: `${read(`${name}.html`)}<ul id="items" data-id="${id}"></ul>`,
    }),
  answer: (request, count) =>
    answer(request, count) ?? files.get(request.url.pathname),
  probe: {
    count: `document.querySelector('#items')?.childElementCount ?? 0`,
    first: `document.querySelector('#items').firstElementChild`,
    button,
    tally,
  },
});

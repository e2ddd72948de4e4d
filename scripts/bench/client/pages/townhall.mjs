import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../../internal/root.mjs';
import {pageWith} from './shell.mjs';

const built = join(root, 'packages/embed/dist');

/** The script tag and one widget whose place is kept, as docs/embed.md says. */
const pageOf = (tag, attributes, token) => () =>
  pageWith({
    head: `<script type="module" src="/v1/townhall.js" data-community="bench"></script>
<script>window.townhall = {q: [['identify', () => ${JSON.stringify(token)}]]};</script>
<style>${tag} { display: block; min-block-size: 100vh; }</style>`,
    widget: `<${tag} ${attributes}></${tag}>`,
  });

/** A board. */
export function townhallVariant({answer, token}) {
  return {
    name: 'Townhall',
    page: pageOf('townhall-idea-board', 'place="roadmap"', token),
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

/** A feed of questions. */
export function feedVariant({answerAs, token}) {
  const answer = answerAs('feed');
  return {
    name: 'Townhall feed',
    page: pageOf('townhall-question-feed', 'place="help"', token),
    answer: (request, count) => answer(request, count) ?? scriptFile(request),
    probe: {
      count: `(() => {
        const feed = document.querySelector('townhall-question-feed');
        const list = feed?.shadowRoot?.querySelector('[part=list]');
        const card = list?.lastElementChild?.firstElementChild;
        return card?.shadowRoot?.querySelector('h3') ? list.childElementCount : 0;
      })()`,
      first: `document.querySelector('townhall-question-feed').shadowRoot
        .querySelector('townhall-question-card').shadowRoot`,
      button: '.same',
      tally: '[part=counts]',
    },
  };
}

/** One question with all its answers. */
export function threadVariant({answerAs, token, question}) {
  const answer = answerAs('thread');
  const card = `document.querySelector('townhall-question')?.shadowRoot
    ?.querySelector('townhall-question-card')?.shadowRoot`;
  return {
    name: 'Townhall thread',
    page: pageOf('townhall-question', `question-id="${question}"`, token),
    answer: (request, count) => answer(request, count) ?? scriptFile(request),
    probe: {
      count: `(${card}?.querySelectorAll('[part=answer]').length ?? 0)`,
      first: `${card}.querySelector('[part=answer]')`,
      button: '[data-kind=helpful]',
      tally: '[part=marks]',
    },
  };
}

/** The lines for the head of a page with a welcome, as docs/welcome.md has them. */
const quietHead = `<style>
  townhall-welcome:not(:defined) { display: flow-root; min-block-size: 240px; }
  .th-quiet townhall-welcome:not(:defined) { display: none; }
  townhall-welcome:not([decided]) { visibility: hidden; animation: waits 1ms 10s forwards; }
  @keyframes waits { to { visibility: visible; } }
</style>
<script>try{if(localStorage.getItem('townhall-dismissals')){document.documentElement.classList.add('th-quiet')}}catch{}</script>`;

/** A welcome above everything else of the page, for a reader of this segment. */
export function welcomeVariant({answerAs, token}, segment) {
  const answer = answerAs(segment);
  const signIn =
    segment === 'guest'
      ? ''
      : `<script>window.townhall = {q: [['identify', () => ${JSON.stringify(token)}]]};</script>`;
  return {
    name: `Townhall welcome, ${segment}`,
    page: () =>
      pageWith({
        head: `<script type="module" src="/v1/townhall.js" data-community="bench"></script>${signIn}${quietHead}`,
        widget: `<townhall-welcome reserve="240" telemetry="off"><p>Welcome to our community.</p></townhall-welcome>
<p>${'What the page goes on with. '.repeat(80)}</p>`,
      }),
    answer: (request) => answer(request) ?? scriptFile(request),
    probe: {
      count: `(document.querySelector('townhall-welcome')?.shadowRoot?.querySelector('section') ? 1 : 0)`,
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

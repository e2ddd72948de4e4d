import {readFileSync} from 'node:fs';
import {initials, peopleForm, switches} from './person-choice.mjs';
import {fill, html} from './template.mjs';

/** Every page: where it is, what it is called, and which file holds its text. */
export const pages = [
  {
    path: '/',
    file: 'home',
    title: 'Wrenfield Guide',
    nav: 'Start',
    group: 'Learn',
  },
  {
    path: '/guides/first-day',
    file: 'first-day',
    title: 'Your first day',
    nav: 'Your first day',
    group: 'Learn',
  },
  {
    path: '/guides/gradebook',
    file: 'gradebook',
    title: 'The gradebook',
    nav: 'The gradebook',
    group: 'Learn',
    thing: {
      noun: 'ideas',
      title: 'Show which marks are not published yet',
      place: 'gradebook',
    },
  },
  {
    path: '/releases',
    file: 'releases',
    title: 'Release notes',
    nav: 'Release notes',
    group: 'Learn',
  },
  {
    path: '/help',
    file: 'help',
    title: 'Find answers',
    nav: 'Find answers',
    group: 'Commons',
  },
  {
    path: '/help/ask',
    file: 'ask',
    title: 'Ask the Commons',
    nav: 'Ask a question',
    group: 'Commons',
  },
  {
    path: '/help/week',
    file: 'one-question',
    title: 'The question of the week',
    nav: 'Question of the week',
    group: 'Commons',
    thing: {
      noun: 'questions',
      title: 'Accept several spellings of a short answer',
      place: 'help',
    },
  },
  {
    path: '/help/waiting',
    file: 'queue',
    title: 'What waits for us',
    nav: 'For our staff',
    group: 'Commons',
  },
  {
    path: '/groups',
    file: 'groups',
    title: 'Join groups',
    nav: 'Join groups',
    group: 'Commons',
  },
  {
    path: '/groups/partners',
    file: 'partners',
    title: 'The partners’ room',
    nav: 'Partners’ room',
    group: 'Commons',
  },
  {
    path: '/news',
    file: 'news',
    title: 'What is going on',
    nav: 'What is going on',
    group: 'Commons',
  },
  {
    path: '/ideas',
    file: 'ideas',
    title: 'Share ideas',
    nav: 'Share ideas',
    group: 'Commons',
  },
  {
    path: '/blog',
    file: 'blog',
    title: 'From our house',
    nav: 'From our house',
    group: 'Commons',
  },
  {path: '/sign-in', file: 'sign-in', title: 'Sign in', group: ''},
];

const read = (name) =>
  readFileSync(new URL(`../pages/${name}.html`, import.meta.url), 'utf8');

const layout = read('layout');
const texts = new Map(pages.map(({file}) => [file, read(file)]));
const missing = read('not-found');

/** The idea or question that a page shows, if it shows one. */
export const thingOf = (path) =>
  pages.find((page) => page.path === path)?.thing;

/** A path of this site, and nothing that leads away from it. */
export const isPage = (path) => pages.some((page) => page.path === path);

/**
 * Draws the pages of the site.
 *
 * @param {{townhallUrl: string, community: string}} options
 */
export function pageDrawer({townhallUrl, community}) {
  const draw = ({title, path, content, person}) =>
    fill(layout, {
      title: path === '/' ? title : `${title} · Wrenfield Guide`,
      navigation: navigation(path),
      contents: contents(content.value),
      content,
      who: person?.name ?? 'Not signed in',
      role: person?.label ?? 'Guest',
      initials: initials(person),
      switches: switches(person),
      here: isPage(path) && path !== '/sign-in' ? path : '/',
      script: `${townhallUrl}/v1/townhall.js`,
      community,
    }).value;

  return {
    page(path, {person, returnTo = '/', thingId}) {
      const page = pages.find((one) => one.path === path);
      if (!page) return undefined;
      const content = fill(texts.get(page.file), {
        people: page.file === 'sign-in' ? peopleForm(person, returnTo) : '',
        vote: thingId ? voteOn(thingId) : '',
        question: questionOf(thingId),
      });
      return draw({...page, content, person});
    },
    notFound: (person) =>
      draw({
        title: 'No such page',
        path: '',
        content: fill(missing, {}),
        person,
      }),
  };
}

const voteOn = (ideaId) =>
  html`<aside class="note">
    <p><strong>Would this help you?</strong></p>
    <townhall-idea-vote idea-id="${ideaId}" show-title>
      <p>
        The vote is not here now. <a href="/ideas">All ideas</a> have a page.
      </p>
    </townhall-idea-vote>
  </aside>`;

const questionOf = (id) =>
  html`<townhall-question question-id="${id ?? ''}">
    <p>It is not here now. <a href="/help">All questions</a> have a page.</p>
  </townhall-question>`;

function navigation(path) {
  return ['Learn', 'Commons'].map((group) => {
    const links = pages.filter((page) => page.group === group);
    return html`<li>
      <span class="group">${group}</span>
      <ul>
        ${links.map((page) => navigationLink(page, path))}
      </ul>
    </li>`;
  });
}

function navigationLink(page, path) {
  return page.path === path
    ? html`<li><a href="${page.path}" aria-current="page">${page.nav}</a></li>`
    : html`<li><a href="${page.path}">${page.nav}</a></li>`;
}

/** The headings of a page, as its table of contents. */
function contents(text) {
  const headings = [...text.matchAll(/<h2 id="([\w-]+)">([^<]+)<\/h2>/g)];
  if (headings.length < 3) return '';
  return html`<nav class="contents" aria-label="On this page">
    <p>On this page</p>
    <ol>
      ${headings.map(([, id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}
    </ol>
  </nav>`;
}

import {expect, fixture, html} from '@open-wc/testing';
import type {Community, Question} from '@townhall/client';
import {injections} from '@townhall/client/testing/injections';
import {render} from 'lit';
import '../question-card/define.js';
import {deepElements} from '../internal/testing/deep-elements.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {richText} from '../internal/rich-text.js';
import {aTown, type Town} from '../internal/testing/town.js';

const corpus = injections();
/** A feed holds as many. */
const perPlace = 100;
const places = Array.from(
  {length: Math.ceil(corpus.length / perPlace)},
  (_, index) => `corpus-${index}`,
);

/** All of them in the title, the text and the tag of a question, and in an answer. */
async function aTownOfInjections() {
  const questions = corpus.map((text, index) =>
    aQuestion({
      place: places[Math.floor(index / perPlace)],
      title: `Injection ${text}`.slice(0, 150),
      text,
      tags: [text.slice(0, 30).trim() || 'none'],
    }),
  );
  return aTown(
    ...places.map((id) => ({
      type: 'place',
      id,
      kind: 'questions',
      name: 'A place </title>',
    })),
    ...questions,
    ...questions.map((question, index) =>
      anAnswer(question, {text: corpus[index]}),
    ),
  );
}

const elements = new Set(
  'p blockquote pre code ul ol li strong em a br'.split(' '),
);
const attributes = new Set('dir role aria-label tabindex href rel'.split(' '));
/** What would turn or hide what is around it. */
const deceives =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

function expectTextOnly(root: ParentNode) {
  for (const element of root.querySelectorAll('*')) {
    expect([...elements]).to.include(element.localName);
    for (const name of element.getAttributeNames()) {
      expect([...attributes], element.localName).to.include(name);
    }
    if (element instanceof HTMLAnchorElement) {
      expect(element.protocol).to.match(/^(https?|mailto):$/);
    }
  }
}

describe('text that tries to be more', () => {
  let town: Town;
  let guest: Community;
  let questions: readonly Question[];

  let hasRun = false;
  const {alert} = window;
  after(() => (window.alert = alert));

  before(async function () {
    this.timeout(180_000);
    window.alert = () => (hasRun = true);
    town = await aTownOfInjections();
    guest = town.as(null);
    const found: Question[] = [];
    for await (const question of guest.questions.all({limit: 100})) {
      found.push(question);
    }
    questions = found;
  });

  it('comes in at least three hundred kinds', () => {
    expect(corpus.length).to.be.at.least(300);
    expect(questions).to.have.length(corpus.length);
  });

  it('is drawn as text, and as nothing else', async () => {
    const page = document.createElement('div');
    document.body.append(page);
    for (const {body} of questions) {
      const drawn = document.createElement('div');
      page.append(drawn);
      render(richText(body), drawn);
    }
    for (const drawn of page.children) {
      expectTextOnly(drawn);
      expect(drawn.textContent).not.to.match(deceives);
    }
    const text = [...page.children]
      .map((drawn) => drawn.textContent)
      .join('\n');
    for (const literal of [
      '<script>alert(1)</script>',
      '<svg/onload=alert(1)>',
      ']]>',
      '&lt;script&gt;',
      '<townhall-welcome preview="staff">',
    ]) {
      expect(text).to.include(literal);
    }
  }).timeout(180_000);

  it('stays text in titles and tags of cards', async () => {
    const page = await fixture(html`
      <div>
        ${questions.map(
          (question) =>
            html`<townhall-question-card
              .question=${question}
            ></townhall-question-card>`,
        )}
      </div>
    `);
    const titles = deepElements(page).filter(
      (element) =>
        element.parentElement?.id === 'title' && element.dir === 'auto',
    );
    expect(titles.map((title) => title.textContent)).to.deep.equal(
      questions.map(({title}) => title),
    );
    const odd = deepElements(page).filter((element) =>
      element.matches(
        'script, img, iframe, object, form, style:not(:empty), a',
      ),
    );
    expect(odd).to.deep.equal([]);
    for (const {title, tags} of questions) {
      expect(title + tags.join('')).not.to.match(deceives);
    }
  }).timeout(180_000);

  it('stays text in the feed of its place', async () => {
    let count = 0;
    for (const place of places) {
      const url = `${guest.address}/places/${place}/feed.atom?limit=${perPlace}`;
      const feed = new DOMParser().parseFromString(
        await (await fetch(url)).text(),
        'application/xml',
      );
      expect(feed.querySelector('parsererror')?.textContent).to.equal(
        undefined,
      );
      const entries = [...feed.documentElement.children].filter(
        ({localName}) => localName === 'entry',
      );
      count += entries.length;
      for (const entry of entries) {
        const of = (name: string) =>
          entry.getElementsByTagName(name)[0]?.textContent ?? '';
        const id = of('id').replace('urn:uuid:', '');
        const question = questions.find((each) => each.id === id);
        expect(of('title')).to.equal(question?.title);
        const content = new DOMParser().parseFromString(
          of('content'),
          'text/html',
        );
        expect(content.head.children).to.have.length(0);
        expectTextOnly(content.body);
      }
    }
    expect(count).to.equal(corpus.length);
  }).timeout(180_000);

  it('ends no script that holds structured data', async () => {
    for (const {id, title} of questions) {
      const url = `${guest.address}/questions/${id}/structured-data`;
      const json = await (await fetch(url)).text();
      const page = new DOMParser().parseFromString(
        `<script type="application/ld+json">${json}</script><p id="after"></p>`,
        'text/html',
      );
      expect(page.querySelectorAll('*')).to.have.length(5);
      const script = page.querySelector('script')!;
      const data = JSON.parse(script.textContent ?? '');
      expect(data.mainEntity.name).to.equal(title);
      expect(data.mainEntity.suggestedAnswer).to.have.length(1);
    }
  }).timeout(180_000);

  it('has run nothing', () => {
    expect(hasRun).to.equal(false);
  });
});

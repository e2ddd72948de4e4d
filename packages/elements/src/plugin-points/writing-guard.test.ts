import {expect, html} from '@open-wc/testing';
import type {Verdict} from '@townhall/plugin';
import {sendKeys} from '@web/test-runner-commands';
import {findByRole} from '../internal/testing/by-role.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../idea-board/define.js';
import '../question-feed/define.js';
import {openForm, fill, send} from '../idea-form/testing/show-form.js';
import * as questions from '../question-feed/testing/feed-on-page.js';
import {aPlugin, signOfLife} from './testing/a-plugin.js';

const title = 'Remember where I left off yesterday';

/** A plugin that says this of all that is written. */
const judging = (judge: (asked: number) => Verdict) => {
  let asked = 0;
  return aPlugin(
    ['ideas.submit.guard', 'qa.submit.guard'],
    ['ideas:drafts', 'qa:drafts'],
    ({contribute}) => {
      const check = () => judge(++asked);
      contribute('ideas.submit.guard', 'sample', {check});
      contribute('qa.submit.guard', 'sample', {check});
    },
  );
};

async function showBoard(judge: Parameters<typeof judging>[0]) {
  const town = await aTown();
  const provider = await showIn(
    town.as('ada'),
    html`<townhall-idea-board place="roadmap"></townhall-idea-board
      >${signOfLife}`,
  );
  provider.plugins = [judging(judge)];
  await findText(/Sample runs/);
  const board = provider.querySelector('townhall-idea-board')!;
  const form = await openForm(board);
  // What it was given is asked about from the first time it was drawn.
  await until(() => form.community !== board.community);
  await fill(/Title/, title);
  const count = async () =>
    (await town.as('stan').ideas.list({place: 'roadmap'})).items.length;
  return {town, provider, board, form, count};
}

const told = (inside: Element) =>
  inside.shadowRoot?.querySelector('[data-plugin-told]')?.textContent ?? '';

describe('what plugins say of what somebody writes', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('is said at the field, and nothing is sent', async () => {
    const {form, count} = await showBoard(() => ({
      verdict: 'block',
      message: 'Say which course it is about.',
      field: 'title',
    }));
    await send();
    await findText(/Say which course it is about\. \(Sample\)/);
    const field = (await findByRole('textbox', /Title/)) as HTMLInputElement;
    expect(field).to.have.attribute('aria-invalid', 'true');
    expect(field.value).to.equal(title);
    expect(form.shadowRoot!.activeElement?.id).to.equal('title');
    expect(await count()).to.equal(0);
  });

  it('is said below, where it is of no field of the form', async () => {
    const {provider} = await showBoard(() => ({
      verdict: 'block',
      message: 'No ideas on Sundays.',
    }));
    await send();
    await findText(/was not sent.*No ideas on Sundays\. \(Sample\)/);
    await expect(provider).to.be.accessible();
  });

  it('warns once: whoever sends the same again is heard', async () => {
    const {board, form, count} = await showBoard(() => ({
      verdict: 'warn',
      message: 'Others see the name in it.',
    }));
    await send();
    await findText(/Others see the name in it\. \(Sample\) Send it again/);
    expect(await count()).to.equal(0);
    // Other words are other words.
    await fill(/Title/, `${title}, please`);
    await send();
    await findText(/Others see the name in it/);
    expect(await count()).to.equal(0);
    // The form is given the same community again, and it has been said.
    form.community = board.community;
    await until(() => form.community !== board.community);
    await send();
    await findByRole('region', /Thank you for your idea!/);
  });

  it('warns in the words of the page', async () => {
    const {provider} = await showBoard(() => ({
      verdict: 'warn',
      message: 'Se ve el nombre.',
    }));
    provider.messages = {sendAgain: 'Si vale, otra vez.'};
    await send();
    await findText(/Se ve el nombre\. \(Sample\) Si vale, otra vez\./);
  });

  it('says what is held, why and by whom, and staff has it', async () => {
    const {town, board, provider} = await showBoard(() => ({
      verdict: 'hold',
      reason: 'It names a person.',
    }));
    await send();
    await findByRole('region', /Thank you for your idea!/);
    await until(() => told(board) !== '');
    expect(told(board)).to.equal(
      `“${title}” was sent, and staff is asked to look at it: It names a person. (Sample)`,
    );
    await expect(provider).to.be.accessible();
    const {items} = await town.as('stan').moderation.reports();
    expect(JSON.stringify(items)).to.include('It names a person.');
  });

  it('tells staff the reason, and whoever wrote it the message', async () => {
    const {town, board} = await showBoard(() => ({
      verdict: 'hold',
      reason: 'It says “casino”.',
      message: 'Some words are looked at first.',
    }));
    await send();
    await until(() => told(board) !== '');
    expect(told(board)).to.include('Some words are looked at first. (Sample)');
    expect(told(board)).not.to.include('casino');
    const {items} = await town.as('stan').moderation.reports();
    expect(JSON.stringify(items)).to.include('It says “casino”.');
  });

  it('goes with the next that is written', async () => {
    const {board} = await showBoard((asked) =>
      asked === 1 ? {verdict: 'hold', reason: 'Once.'} : {verdict: 'allow'},
    );
    await send();
    await until(() => told(board) !== '');
    (await findByRole('button', /^Close$/)).click();
    await openForm(board);
    await fill(/Title/, `${title} again`);
    await sendKeys({press: 'Enter'});
    await findByRole('region', /Thank you for your idea!/);
    expect(told(board)).to.equal('');
  });

  it('is said of questions as well', async () => {
    const town = await aTown();
    const provider = await showIn(
      town.as('ada'),
      html`<townhall-question-feed place="help"></townhall-question-feed
        >${signOfLife}`,
    );
    provider.plugins = [
      judging((asked) =>
        asked === 1
          ? {verdict: 'warn', message: 'Is it not asked already?'}
          : {verdict: 'hold', reason: 'It is asked already.'},
      ),
    ];
    await findText(/Sample runs/);
    await questions.openForm();
    const feed = provider.querySelector('townhall-question-feed')!;
    const form = feed.shadowRoot!.querySelector('townhall-question-form')!;
    await until(() => form.community !== feed.community);
    questions.write(/^Question$/, 'How do I ask in one sentence?');
    const post = async () =>
      (await findByRole('button', /Post question/)).click();
    await post();
    await findText(/Is it not asked already\? \(Sample\) Send it again/);
    expect(await questions.valueOf(/^Question$/)).to.include('one sentence');
    await post();
    await findText(/Your question is posted/);
    await until(() => told(feed) !== '');
    expect(told(feed)).to.match(/“How do I ask.*: It is asked already\. \(Sam/);
    await expect(provider).to.be.accessible();
  });

  it('is asked of the plugins that run now, not of those before', async () => {
    const {provider, form} = await showBoard(() => ({verdict: 'allow'}));
    const {community} = form;
    provider.plugins = [];
    await until(() => !/Sample runs/.test(provider.innerText));
    provider.plugins = [
      judging(() => ({verdict: 'block', message: 'Not any more.'})),
    ];
    await until(() => form.community !== community);
    await findText(/Sample runs/);
    await send();
    await findText(/Not any more\. \(Sample\)/);
  });
});

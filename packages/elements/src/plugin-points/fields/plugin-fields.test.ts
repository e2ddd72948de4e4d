import {expect, html} from '@open-wc/testing';
import type {Field} from '@townhall/plugin';
import type {Community} from '@townhall/client';
import {sendKeys} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {showIn} from '../../internal/testing/show-in.js';
import {findText, textOf} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import '../../idea-board/define.js';
import '../../question-feed/define.js';
import {fill, openForm, send} from '../../idea-form/testing/show-form.js';
import * as questions from '../../question-feed/testing/feed-on-page.js';
import {aPlugin, signOfLife} from '../testing/a-plugin.js';

const title = 'Remember where I left off yesterday';

const impact: Field = {
  name: 'impact',
  label: 'Impact',
  help: 'How many people it would help.',
  type: 'select',
  required: true,
  options: [
    {value: 'h', label: 'High'},
    {value: 'l', label: 'Low'},
  ],
};
const steps: Field = {name: 'steps', label: 'What I tried', type: 'textarea'};

/** A plugin that asks this in both forms. */
const asking = (...fields: readonly Field[]) =>
  aPlugin(
    ['ideas.composer.fields', 'qa.composer.fields'],
    ['ideas:read', 'qa:read'],
    ({contribute}) => {
      const provide = () => ({fields});
      contribute('ideas.composer.fields', 'sample', {provide});
      contribute('qa.composer.fields', 'sample', {provide});
    },
  );

async function showBoard(
  fields: readonly Field[],
  change = (community: Community) => community,
  before?: Awaited<ReturnType<typeof aTown>>,
) {
  const town = before ?? (await aTown());
  const provider = await showIn(
    change(town.as('ada')),
    html`<townhall-idea-board place="roadmap"></townhall-idea-board
      >${signOfLife}`,
  );
  provider.plugins = [asking(...fields)];
  await findText(/Sample runs/);
  const board = provider.querySelector('townhall-idea-board')!;
  const form = await openForm(board);
  const ideas = async () =>
    (await town.as('stan').ideas.list({place: 'roadmap'})).items;
  return {town, provider, board, form, ideas};
}

/** Chooses as a visitor would. */
async function choose(label: RegExp, value: string) {
  // A select is what has the role.
  const select = (await findByRole('combobox', label)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  return select;
}

/** Which paragraphs a text of the community has. */
const paragraphs = async (show: () => Promise<{body: unknown} | undefined>) =>
  JSON.stringify((await show())?.body);

describe('fields that plugins put into forms', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('stand below those of the form, under the name of the plugin', async () => {
    const {provider, form} = await showBoard([impact, steps]);
    const group = await findByRole('group', /^Sample asks$/);
    const select = await findByRole('combobox', /^Impact$/);
    expect(group.contains(select)).to.equal(true);
    expect(select).to.have.attribute('required');
    await findByRole('textbox', /^What I tried \(optional\)$/);
    await findText(/How many people it would help\./);
    await findText(/What you answer here is added to your text\./);
    const fields = form.shadowRoot!.querySelector('townhall-plugin-fields')!;
    const follows = (selector: string) =>
      fields.compareDocumentPosition(form.shadowRoot!.querySelector(selector)!);
    expect(follows('#title')).to.equal(Node.DOCUMENT_POSITION_PRECEDING);
    expect(follows('[type=submit]')).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await expect(provider).to.be.accessible();
  });

  it('are sent as a part of the text', async () => {
    const {ideas} = await showBoard([impact, steps]);
    await fill(/Title/, title);
    await fill(/^Details/, 'Courses are long.');
    await choose(/^Impact$/, 'h');
    await fill(/^What I tried/, 'Bookmarks\n**and** notes');
    await send();
    await findByRole('region', /Thank you for your idea!/);
    const [idea] = await ideas();
    expect(idea?.body).to.deep.equal([
      {
        type: 'paragraph',
        children: [{type: 'text', value: 'Courses are long.'}],
      },
      {
        type: 'paragraph',
        children: [
          {type: 'strong', children: [{type: 'text', value: 'Impact:'}]},
          {type: 'text', value: ' High'},
        ],
      },
      {
        type: 'paragraph',
        children: [
          {type: 'strong', children: [{type: 'text', value: 'What I tried:'}]},
          {type: 'break'},
          {type: 'text', value: 'Bookmarks'},
          {type: 'break'},
          {type: 'text', value: '**and** notes'},
        ],
      },
    ]);
  });

  it('are asked for where an answer is needed, and nothing is lost', async () => {
    const {provider, ideas} = await showBoard([impact, steps]);
    await fill(/Title/, title);
    await fill(/^What I tried/, 'Bookmarks');
    await send();
    await findText(/was not sent.*Please answer “Impact”\./);
    const select = await findByRole('combobox', /^Impact$/);
    expect(select).to.have.attribute('aria-invalid', 'true');
    await until(() => select.matches(':focus'), 'the field is not gone to');
    expect(await ideas()).to.deep.equal([]);
    const tried = await findByRole('textbox', /^What I tried/);
    expect(tried).to.have.property('value', 'Bookmarks');
    await expect(provider).to.be.accessible();
    await choose(/^Impact$/, 'l');
    await until(() => select.getAttribute('aria-invalid') === 'false');
    await send();
    await findByRole('region', /Thank you for your idea!/);
  });

  it('send the form with Enter', async () => {
    const {ideas} = await showBoard([
      {name: 'since', label: 'Since', type: 'text'},
    ]);
    await fill(/Title/, title);
    await fill(/^Since/, '2026');
    await sendKeys({press: 'Enter'});
    await findByRole('region', /Thank you for your idea!/);
    expect(JSON.stringify(await ideas())).to.include('2026');
  });

  it('keep what was begun until it is sent', async () => {
    const fields = [impact, steps];
    const {provider, town} = await showBoard(fields);
    await choose(/^Impact$/, 'h');
    await fill(/^What I tried/, 'Bookmarks');
    provider.remove();
    const again = await showBoard(fields, undefined, town);
    const tried = await findByRole('textbox', /^What I tried/);
    await until(() => (tried as HTMLInputElement).value === 'Bookmarks');
    expect(await findByRole('combobox', /^Impact$/)).to.have.value('h');
    await fill(/Title/, title);
    await send();
    (await findByRole('button', /^Close$/)).click();
    await openForm(again.board);
    const empty = await findByRole('textbox', /^What I tried/);
    expect(empty).to.have.property('value', '');
  });

  it('go with their plugin, and come back as they were left', async () => {
    const {provider, form} = await showBoard([steps]);
    await fill(/^What I tried/, 'Bookmarks');
    const {plugins} = provider;
    // The other one stays, and asks nothing.
    provider.plugins = [aPlugin([], [], () => {})];
    await until(
      () => !form.shadowRoot!.querySelector('townhall-plugin-fields'),
    );
    expect(textOf(form)).not.to.include('What I tried');
    provider.plugins = plugins;
    const tried = await findByRole('textbox', /^What I tried/);
    await until(() => (tried as HTMLInputElement).value === 'Bookmarks');
  });

  it('are sent once where an answer is lost on its way', async () => {
    const {ideas} = await showBoard([steps], (community) => {
      let isLost = false;
      const {ideas} = community;
      return Object.create(community, {
        ideas: {
          value: Object.create(ideas, {
            suggest: {
              async value(...sent: Parameters<typeof ideas.suggest>) {
                const idea = await ideas.suggest(...sent);
                if (isLost) return idea;
                isLost = true;
                throw new TypeError('The answer is lost');
              },
            },
          }),
        },
      });
    });
    await fill(/Title/, title);
    await fill(/^What I tried/, 'Bookmarks');
    await send();
    await findText(/was not sent/);
    const button = await findByRole('button', /Suggest this idea/);
    await until(() => button.ariaDisabled === 'false');
    await send();
    await findByRole('region', /Thank you for your idea!/);
    expect((await ideas()).length).to.equal(1);
  });

  it('take what fits: a number, a day, so many characters, a tick', async () => {
    const {ideas} = await showBoard([
      {name: 'seats', label: 'Seats', type: 'number'},
      {name: 'day', label: 'Day', type: 'date', defaultValue: '2026-11-23'},
      {name: 'why', label: 'Why', type: 'text', maxLength: 5},
      {
        name: 'seen',
        label: 'I have searched',
        type: 'checkbox',
        required: true,
      },
      {name: 'beta', label: 'I would try it', type: 'checkbox'},
    ]);
    await fill(/Title/, title);
    await fill(/^Seats/, 'many');
    await send();
    await findText(/The answer to “Seats” has to be a number\./);
    await fill(/^Seats/, '12');
    await fill(/^Why/, 'Because');
    await send();
    await findText(/The answer to “Why” may have 5 characters\./);
    await fill(/^Why/, 'Yes');
    await send();
    await findText(/Please answer “I have searched”\./);
    (await findByRole('checkbox', /^I have searched$/)).click();
    await send();
    await findByRole('region', /Thank you for your idea!/);
    const text = JSON.stringify(await ideas());
    for (const answer of [' 12', ' 2026-11-23', ' Yes', ' No']) {
      expect(text).to.include(`"${answer}"`);
    }
  });

  it('ask only what can be answered', async () => {
    const {provider} = await showBoard([
      {name: 'none', label: 'No choice', type: 'select', options: []},
      {
        name: 'twice',
        label: 'Once',
        type: 'text',
        defaultValue: 'x'.repeat(201),
      },
      {name: 'twice', label: 'Twice', type: 'text'},
      {name: 'title', label: '<img src=x> *Mine*', type: 'text'},
      {...impact, name: 'other', label: 'Proposed', defaultValue: 'x'},
    ]);
    expect(await findByRole('textbox', /^Once/)).to.have.property('value', '');
    expect(await findByRole('combobox', /^Proposed/)).to.have.value('');
    await findText(/<img src=x> \*Mine\*/);
    expect(allByRole('textbox', /Twice/)).to.deep.equal([]);
    expect(allByRole('combobox', /No choice/)).to.deep.equal([]);
    await expect(provider).to.be.accessible();
  });

  it('are asked with questions as well, once somebody writes', async () => {
    const town = await aTown();
    const provider = await showIn(
      town.as('ada'),
      html`<townhall-question-feed place="help"></townhall-question-feed
        >${signOfLife}`,
    );
    provider.plugins = [asking(impact)];
    await findText(/Sample runs/);
    await questions.openForm();
    await findByRole('combobox', /^Impact$/);
    questions.write(/^Question$/, 'How do I ask in one sentence?');
    const post = async () =>
      (await findByRole('button', /Post question/)).click();
    await post();
    await findText(/Please answer “Impact”\./);
    expect(await questions.valueOf(/^Question$/)).to.include('one sentence');
    await choose(/^Impact$/, 'l');
    await post();
    await findText(/Your question is posted/);
    const {items} = await town.as('stan').questions.list({place: 'help'});
    expect(await paragraphs(async () => items[0])).to.include('Impact:');
    await expect(provider).to.be.accessible();
  });
});

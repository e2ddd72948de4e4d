import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aGate, aRefusal} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {valueOf, write} from '../question-feed/testing/feed-on-page.js';
import './define.js';
import type {AskBox} from './ask-box.js';

const showBox = (community: Community) =>
  fixture<AskBox>(html`
    <townhall-ask .community=${community} place="help"></townhall-ask>
  `);

describe('<townhall-ask>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  const old = aQuestion({title: 'How do I copy a module with its dates?'});
  const answer = anAnswer(old, {text: 'Choose "Shift dates".'});

  it('is one field until somebody begins, and takes no focus', async () => {
    const town = await aTown();
    const box = await showBox(town.as('grace'));
    await findByRole('textbox', /^Question$/);
    expect(allByRole('textbox')).to.have.length(1);
    expect(document.activeElement).not.to.equal(box);
    await expect(box).to.be.accessible();

    write(/^Question$/, 'How do I ask in one sentence?');
    await findByRole('textbox', /^Details/);
    (await findByRole('button', /Post question/)).click();
    await findText(/Your question is posted/);
    expect(announced(box)).to.equal('Your question is posted.');
    const {items} = await town.as(null).questions.list();
    expect(items.map(({title}) => title)).to.deep.equal([
      'How do I ask in one sentence?',
    ]);
    await expect(box).to.be.accessible();

    (await findByRole('button', /Ask another/)).click();
    await until(() => allByRole('textbox', /^Question$/).length === 1);
    expect(await valueOf(/^Question$/)).to.equal('');
  });

  it('lets the community count that an older question was the answer', async () => {
    const town = await aTown(old, answer);
    const {middleware, open, seen} = aGate(/deflection/);
    open();
    const box = await showBox(town.as('grace', middleware));
    const deflected: string[] = [];
    box.addEventListener('townhall-question-deflected', ({questionId}) =>
      deflected.push(questionId),
    );
    await findByRole('textbox', /^Question$/);
    write(/^Question$/, 'copy a module with dates');
    const mine = await findByRole('button', /This answers my question/);
    await expect(box).to.be.accessible();
    mine.click();

    await findText(/Good to hear/);
    await until(() => seen.length === 1);
    expect(seen[0]).to.match(/^PUT .*deflection$/);
    const [id] = deflected;
    // The same person and the same text again count once.
    const text = 'Copy a module  with dates';
    await until(async () => {
      const {count} = await town.as('grace').questions.deflect(id!, {text});
      return count === 1;
    });
  });

  it('lets them say that they have an older question too', async () => {
    const town = await aTown(old, answer);
    const box = await showBox(town.as('grace'));
    await findByRole('textbox', /^Question$/);
    write(/^Question$/, 'copy a module with dates');
    (await findByRole('button', /^I have this question too$/)).click();

    await findText(/Noted: you have this question too. Yours was not posted/);
    const {items} = await town.as(null).questions.list();
    expect(items.map((each) => each.sameQuestionCount)).to.deep.equal([1]);
    await expect(box).to.be.accessible();
  });

  it('tells a guest to sign in before that, and keeps what they wrote', async () => {
    const town = await aTown(old, answer);
    const box = await showBox(town.as(null));
    box.signInUrl = '/sign-in';
    const intents: string[] = [];
    box.addEventListener('townhall-auth-required', ({intent}) =>
      intents.push(intent),
    );
    await findByRole('textbox', /^Question$/);
    write(/^Question$/, 'copy a module with dates');
    (await findByRole('button', /^I have this question too$/)).click();
    await findText(/Sign in to say so/);
    expect(intents).to.deep.equal(['mark']);
    expect(await valueOf(/^Question$/)).to.equal('copy a module with dates');
    await expect(box).to.be.accessible();
  });

  it('keeps a draft until somebody comes back, and none that is taken', async () => {
    const town = await aTown();
    const no = aRefusal(/POST .*questions/, {status: 503, code: 'unavailable'});
    const box = await showBox(town.as('ada', no));
    await findByRole('textbox', /^Question$/);
    await until(() => box.community !== undefined);
    await town.as('ada').viewer();
    write(/^Question$/, 'Will this be here tomorrow?');
    (await findByRole('button', /Post question/)).click();
    await findText(/was not sent/);
    box.remove();

    const again = await showBox(town.as('ada'));
    await until(async () =>
      (await valueOf(/^Question$/)).startsWith('Will this be here'),
    );
    (await findByRole('button', /Post question/)).click();
    await findText(/Your question is posted/);
    again.remove();

    await showBox(town.as('ada'));
    await findByRole('textbox', /^Question$/);
    await town.as('ada').viewer();
    expect(await valueOf(/^Question$/)).to.equal('');
    expect(Object.keys(localStorage).join()).not.to.include(town.id);
  });

  it('reads from right to left', async () => {
    const town = await aTown();
    const page = await fixture(html`
      <div dir="rtl" lang="he">
        <townhall-ask .community=${town.as('ada')} place="help"></townhall-ask>
      </div>
    `);
    await findByRole('textbox', /^Question$/);
    await expect(page).to.be.accessible();
  });
});

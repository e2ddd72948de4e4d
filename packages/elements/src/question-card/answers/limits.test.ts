import {expect} from '@open-wc/testing';
import type {Community, Middleware} from '@townhall/client';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {aRefusal} from '../../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../../internal/testing/question-records.js';
import {announced, findText, textOf} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import '../define.js';
import {
  answerTexts,
  field,
  showCard,
  type,
  write,
} from '../testing/card-on-page.js';

/** Every post in the place is looked at first. */
async function reviewAll(stan: Community) {
  const rules = await stan.moderation.reviewRules('help');
  await stan.moderation.changeReviewRules('help', {...rules, review: 'all'});
}

/** Remembers what was sent of a post. */
function aListener() {
  const sent: Record<string, unknown>[] = [];
  const middleware: Middleware = async (request, next) => {
    if (request.method === 'POST' && request.url.endsWith('answers')) {
      sent.push(await request.clone().json());
    }
    return next(request);
  };
  return {sent, middleware};
}

describe('<townhall-question-card>: limits of those who answer', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('tells a new member before they write, and nobody else', async () => {
    const town = await aTown(aQuestion());
    const card = await showCard(town.as('grace'));
    await findText(/Yours could be the first/);
    field(card).focus();
    await findText(/new here: 2 links in a post, and 6 posts an hour/, card);
    await expect(card).to.be.accessible();

    type(card, 'https://a.test https://b.test https://c.test');
    await findText(/You have 3 links, and 2 are taken/, card);
    card.remove();

    const other = await showCard(town.as('alma'));
    await findText(/Yours could be the first/);
    field(other).focus();
    await findByRole('toolbar', /./);
    expect(textOf(other)).not.to.include('new here');
  });

  it('explains a refusal in words and keeps the draft', async () => {
    const town = await aTown(aQuestion());
    for (const [code, status, words] of [
      ['duplicate_post', 409, /posted the same within the last day/],
      ['words_not_allowed', 422, /Something in it is not taken here/],
      ['challenge_required', 403, /that a program would send/],
      ['rate_limited', 429, /a lot in a short time. You can send it again in/],
    ] as const) {
      const no = aRefusal(/POST .*answers/, {status, code});
      const card = await showCard(town.as('grace', no));
      await findText(/Yours could be the first/);
      field(card).focus();
      await findText(/new here/, card);
      await write(card, 'What I have written.');
      await findText(words, card);
      expect(announced(card)).to.match(words);
      expect(field(card).value).to.equal('What I have written.');
      card.remove();
    }
  });

  it('says how many links are taken', async () => {
    const town = await aTown(aQuestion());
    const card = await showCard(town.as('grace'));
    await findText(/Yours could be the first/);
    field(card).focus();
    await findText(/new here/, card);
    await write(card, 'https://a.test https://b.test https://c.test');
    await findText(/may have 2 links for now. Take some out/, card);
    expect(field(card).value).to.include('https://c.test');
    await expect(card).to.be.accessible();
  });

  it('sends what tells a person from a program', async () => {
    const town = await aTown(aQuestion());
    const {sent, middleware} = aListener();
    const card = await showCard(town.as('alma', middleware));
    await findText(/Yours could be the first/);
    const trap =
      card.shadowRoot!.querySelector<HTMLInputElement>('[name="website"]')!;
    expect(trap.closest('[inert]')).not.to.equal(null);
    trap.focus();
    expect(card.shadowRoot!.activeElement).not.to.equal(trap);

    await write(card, 'A person wrote this.');
    await findByRole('article', /Answer by Alma/);
    const [first] = sent;
    expect(first?.['guard']).to.have.all.keys('seconds');

    trap.value = 'https://spam.test';
    trap.dispatchEvent(new InputEvent('input', {bubbles: true}));
    expect(field(card).value).to.equal('');
    await write(card, 'And a program this.');
    await until(() => sent.length === 2);
    expect(sent[1]?.['guard']).to.include({website: 'https://spam.test'});
  });

  it('lets the page show a challenge, and sends the answer along', async () => {
    const town = await aTown(aQuestion());
    const {sent, middleware} = aListener();
    const challenge: Middleware = async (request, next) => {
      const isFirst = sent.length === 1;
      return isFirst && request.method === 'POST'
        ? Response.json(
            {
              title: 'Are you a person?',
              status: 403,
              code: 'challenge_required',
              current: {challenge: {kind: 'sum', data: [2, 2]}},
            },
            {status: 403},
          )
        : next(request);
    };
    const card = await showCard(town.as('grace', middleware, challenge));
    await findText(/Yours could be the first/);
    let asked: unknown;
    card.addEventListener('townhall-challenge', (event) => {
      asked = event.challenge;
      event.respondWith('4');
    });
    await write(card, 'Two and two is four.');
    await findByRole('article', /Answer by Grace/);
    expect(asked).to.deep.equal({kind: 'sum', data: [2, 2]});
    expect(sent[1]?.['guard']).to.include({challenge: '4'});
  });

  it('shows an answer that waits to its author, and to nobody else', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question, {text: 'Before.'}));
    await reviewAll(town.as('stan'));
    const card = await showCard(town.as('grace'));
    await findByRole('article', /Answer by Alma/);
    field(card).focus();
    await findText(/staff looks at every post before others see it/, card);
    await findText(/usually appears within 24 hours/, card);

    await write(card, 'Mine has to wait.');

    const held = await findByRole('list', /Yours, not for everybody yet/);
    await findText(
      /Only you and staff see it. It should appear in 2\d hours|Only you and staff see it. It should appear tomorrow/,
      held,
    );
    expect(textOf(held)).to.include('Mine has to wait.');
    expect(answerTexts(card)).to.deep.equal(['Before.']);
    await until(() => /It has arrived/.test(announced(card)));
    expect(field(card).value).to.equal('');
    await expect(card).to.be.accessible();
    card.remove();

    const again = await showCard(town.as('grace'));
    await findText(/Mine has to wait/, again);
    again.remove();

    const other = await showCard(town.as('ada'));
    await findByRole('article', /Answer by Alma/);
    await findByRole('button', /^Close$/);
    expect(textOf(other)).not.to.include('Mine has to wait');
    expect(allByRole('list', /not for everybody/)).to.deep.equal([]);
  });

  it('tells why an answer was not taken', async () => {
    const question = aQuestion();
    const town = await aTown(question);
    await reviewAll(town.as('stan'));
    const {items} = await town.as(null).questions.list();
    const grace = town.as('grace');
    const {id} = await grace.answers.post(items[0]!.id, {text: 'Buy mine.'});
    await town.as('stan').moderation.reviewPosts({
      posts: [{kind: 'answer', id}],
      decision: 'reject',
      reason: 'It only sells something.',
    });
    const card = await showCard(grace);
    await findText(/says why: It only sells something/, card);
    await findText(/Not taken/, card);
    await expect(card).to.be.accessible();
  });
});

import {expect} from '@open-wc/testing';
import type {Middleware} from '@townhall/client';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {aRefusal} from '../../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../../internal/testing/question-records.js';
import {announced, findText} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import '../define.js';
import {questionElsewhere, showCard} from '../testing/card-on-page.js';

/** As if the asker had been asked some days after the last answer. */
const asked: Middleware = async (request, next) => {
  const response = await next(request);
  if (!request.url.includes('me/standings')) return response;
  const page = await response.json();
  for (const standing of page.items) {
    standing.followUp = {at: '2026-01-01T00:00:00Z', answer: null};
  }
  return Response.json(page);
};

describe('<townhall-question-card>: did this solve it?', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('counts as solved with a yes', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as('ada', asked));
    await findByRole('group', /Did this solve it/);
    await expect(card).to.be.accessible();

    (await findByRole('button', /Yes, solved/)).click();

    await until(() => /counts as solved/.test(announced(card)));
    await until(() => allByRole('button', /Yes, solved/).length === 0);
    const {state} = await questionElsewhere(town.as(null));
    expect(state).to.equal('assumed_answered');
    expect(card.shadowRoot!.activeElement?.id).to.equal('title');
  });

  it('is the community’s turn again with a no', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as('ada', asked));
    (await findByRole('button', /Not yet/)).click();
    await until(() => /community’s turn/.test(announced(card)));
    await until(() => allByRole('button', /Not yet/).length === 0);
    const {state} = await questionElsewhere(town.as(null));
    expect(state).to.equal('answered');
  });

  it('keeps the question there where the reply does not arrive', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const no = aRefusal(/PUT .*follow-up/, {
      status: 403,
      code: 'account_blocked',
    });
    const card = await showCard(town.as('ada', asked, no));
    (await findByRole('button', /Yes, solved/)).click();
    await findText(/Your reply did not arrive. Your account is blocked/, card);
    await findByRole('button', /Yes, solved/);
    await expect(card).to.be.accessible();
  });

  it('asks nobody who has not been asked', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    await showCard(town.as('ada'));
    await findByRole('button', /^Close$/);
    expect(allByRole('group', /Did this solve it/)).to.deep.equal([]);
  });
});

import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {anIdea} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {Places} from './places.js';

const show = (community: Community) =>
  fixture<Places>(
    html`<townhall-places
      .community=${community}
      place-url="/places/{place}"
    ></townhall-places>`,
  );

const cards = () => allByRole('article', /^/).map((card) => textOf(card));
const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();
const isPressed = (name: RegExp) =>
  allByRole('button', name)[0]?.getAttribute('aria-pressed') === 'true';

describe('<townhall-places>', () => {
  it('lists what can be joined, with what is in it now', async () => {
    const town = await aTown(anIdea({title: 'Show due dates in one list'}));
    const places = await show(town.as(null));
    await until(() => cards().length === 3);
    expect(cards()[0]).to.match(
      /Roadmap\s*Space.*0 members\s*1 idea.*Show due dates in one list/,
    );
    expect(cards()[1]).to.match(/Help\s*Space.*Nothing is in here yet/);
    const link = await findByRole('link', /^Roadmap$/);
    expect(link.getAttribute('href')).to.equal('/places/roadmap');
    await findByRole('region', /^Places to join$/);
    await expect(places).to.be.accessible();
  });

  it('joins at once, and keeps it', async () => {
    const town = await aTown();
    const {middleware, open} = aGate(/PUT .*\/me\/places/);
    await show(town.as('ada', middleware));
    await press(/^Join Roadmap$/);
    await until(() => isPressed(/^Join Roadmap$/));
    await until(() => /1 member/.test(cards()[0] ?? ''));
    open();
    const mine = () => town.as('ada').entrances.mine();
    await until(async () => (await mine()).length === 1);
    await press(/^Follow Roadmap$/);
    await until(async () => (await mine())[0]?.followed === true);
    await press(/^Join Roadmap$/);
    await until(async () => (await mine())[0]?.joined === false);
    await until(() => /0 members\s*1 follower/.test(cards()[0] ?? ''));
  });

  it('takes back what was refused, and says why', async () => {
    const town = await aTown();
    const no = aRefusal(/PUT .*\/me\/places/, {
      status: 409,
      code: 'locked',
      detail: 'Nobody joins today.',
    });
    const places = await show(town.as('ada', no));
    await press(/^Join Help$/);
    await findText(/This was not kept\. Nobody joins today\./);
    expect(isPressed(/^Join Help$/)).to.equal(false);
    expect(cards()[1]).to.include('0 members');
    await expect(places).to.be.accessible();
  });

  it('asks guests to sign in', async () => {
    const town = await aTown();
    const places = await show(town.as(null));
    places.signInUrl = '/sign-in';
    await press(/^Join Help$/);
    await findText(/Sign in to join or follow places/);
    await findByRole('link', /^Sign in$/);
    await expect(places).to.be.accessible();
  });

  it('shows only one shape, and first what it is told', async () => {
    const town = await aTown();
    await town.as('stan').entrances.change('help', {shape: 'group'});
    const places = await show(town.as(null));
    await until(() => cards().length === 3);
    places.first = ['help'];
    await until(() => cards()[0]?.startsWith('Help'));
    places.shape = 'space';
    await until(() => cards().length === 1, 'more than one space');
    expect(cards()[0]).to.match(/^Roadmap/);
  });

  it('says what failed, and tries again', async () => {
    const town = await aTown();
    const {cable, middleware} = aCable(/GET .*\/entrances/);
    cable.isCut = true;
    await show(town.as(null, middleware));
    await findText(/could not be reached/);
    cable.isCut = false;
    await press(/Try again/);
    await until(() => cards().length === 3);
  });

  it('fits on a small dark screen from right to left', async () => {
    const town = await aTown();
    const page = document.createElement('div');
    page.dir = 'rtl';
    page.style.cssText =
      'color-scheme: dark; inline-size: 320px; background: #1b1c1f';
    const places = await fixture<Places>(
      html`<townhall-places .community=${town.as(null)}></townhall-places>`,
      {parentNode: page},
    );
    await until(() => cards().length === 3);
    expect(places.scrollWidth).to.be.at.most(320);
    await expect(places).to.be.accessible();
  });
});

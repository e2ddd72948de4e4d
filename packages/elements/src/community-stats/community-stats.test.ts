import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable} from '../internal/testing/middleware.js';
import {anIdea} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import type {CommunityStats} from './community-stats.js';
import './define.js';

const show = (community: Community) =>
  fixture<CommunityStats>(
    html`<townhall-community-stats
      .community=${community}
    ></townhall-community-stats>`,
  );

describe('<townhall-community-stats>', () => {
  it('says that they are not published, and shows them to staff', async () => {
    const town = await aTown();
    const stats = await show(town.as('ada'));
    await findText(/does not publish its figures/);
    await expect(stats).to.be.accessible();
    stats.community = town.as('stan');
    await findText(/Only staff sees these figures/);
    await findText(/Registered\s*4/);
  });

  it('draws them, and has all of it as a table', async () => {
    const town = await aTown(anIdea({author: 'ada'}));
    await town.as('stan').figures.changeSettings({public: true});
    const stats = await show(town.as(null));
    await findByRole('img', /^Active and contributing people from/);
    await findText(/Contributing\s*1\s*Of the last 30 days/);
    expect(textOf(stats)).not.to.include('Only staff');
    stats.shadowRoot?.querySelector('summary')?.click();
    await findByRole('table', /Figures by period/);
    const rows = allByRole('row', /^/);
    expect(rows).to.have.length(13);
    await expect(stats).to.be.accessible();
  });

  it('is shown by day, week or month', async () => {
    const town = await aTown();
    await town.as('stan').figures.changeSettings({public: true});
    const stats = await show(town.as(null));
    const field = await findByRole('combobox', /Show by/);
    if (!(field instanceof HTMLSelectElement)) throw new Error('No select');
    field.value = 'day';
    field.dispatchEvent(new Event('change'));
    stats.shadowRoot?.querySelector('summary')?.click();
    await until(() => allByRole('row', /^/).length === 31);
    expect(stats.unit).to.equal('day');
  });

  it('says what failed, and fits on a small dark screen from right to left', async () => {
    const town = await aTown();
    await town.as('stan').figures.changeSettings({public: true});
    const {cable, middleware} = aCable(/GET .*\/figures/);
    cable.isCut = true;
    const page = document.createElement('div');
    page.dir = 'rtl';
    page.style.cssText =
      'color-scheme: dark; inline-size: 320px; background: #1b1c1f';
    const stats = await fixture<CommunityStats>(
      html`<townhall-community-stats
        .community=${town.as(null, middleware)}
      ></townhall-community-stats>`,
      {parentNode: page},
    );
    await findText(/could not be reached/);
    cable.isCut = false;
    (await findByRole('button', /Try again/)).click();
    await findByRole('img', /^Active/);
    expect(stats.scrollWidth).to.be.at.most(320);
    await expect(stats).to.be.accessible();
  });
});

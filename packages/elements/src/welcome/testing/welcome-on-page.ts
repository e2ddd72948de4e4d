import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {findByRole} from '../../internal/testing/by-role.js';
import {aWelcome} from '../../internal/testing/question-records.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import type {Welcome} from '../welcome.js';

/** A page with a welcome, and something after it. */
export async function showWelcome(community: Community | undefined) {
  const page = await fixture(html`
    <main>
      <a href="#top">Top</a>
      <townhall-welcome .community=${community}
        ><p>Welcome to our community.</p></townhall-welcome
      >
      <h2>What comes next</h2>
      <button id="elsewhere">Elsewhere</button>
    </main>
  `);
  return page.querySelector('townhall-welcome')!;
}

export const isGone = (welcome: Welcome) =>
  until(
    () => !welcome.shadowRoot!.querySelector('section'),
    'the welcome is still there',
  );

export const close = async () =>
  (await findByRole('button', /^Close welcome$/)).click();

export const town = () => aTown(aWelcome());

/** Resolves once this reader could have been answered. */
export async function isKnown(community: Community) {
  await community.notices.current();
  await community.notices.reader();
}

/** A community whose doors are these, whatever a server would have allowed. */
export async function answering(
  town: ReturnType<typeof aTown>,
  actions: readonly object[],
) {
  return (await town).as(null, async (request, next) => {
    const response = await next(request);
    if (!request.url.includes('notices/current')) return response;
    const page = await response.json();
    page.items[0].variants[0].actions = actions;
    return Response.json(page);
  });
}

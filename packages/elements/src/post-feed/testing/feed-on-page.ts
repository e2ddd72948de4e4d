import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole} from '../../internal/testing/by-role.js';
import type {PostFeed} from '../post-feed.js';

export const showFeed = (community: Community | undefined, place = 'news') =>
  fixture<PostFeed>(html`
    <townhall-post-feed
      .community=${community}
      place=${place}
    ></townhall-post-feed>
  `);

export const titles = () =>
  allByRole('heading').map((heading) => heading.textContent?.trim());

/** Opens what the page's address then leads to, as a link does. */
export function follow(hash: string) {
  location.hash = hash;
}

/** The address of the page, without what a test has followed. */
export const leave = () =>
  history.replaceState(null, '', location.pathname + location.search);

import type {Place} from '@townhall/client';
import {html} from 'lit';
import type {AdminMessage} from './words/admin-messages.js';

/** What a screen is given. */
export interface Visit {
  /** What stands in the address where the pattern has `*`. */
  id: string;
  place: Place | undefined;
}

/** One address, what it is called, and what is shown there. */
interface Route {
  path: RegExp;
  title: AdminMessage;
  /** Its code comes when it is first visited. */
  load: () => Promise<unknown>;
  view: (community: unknown, visit: Visit) => unknown;
}

/** Every address under `/admin`. */
export const routes: readonly Route[] = [
  {
    path: /^$/,
    title: 'overview',
    load: () => import('./screens/overview.js'),
    view: (community) =>
      html`<townhall-admin-overview
        .community=${community}
      ></townhall-admin-overview>`,
  },
  {
    path: /^\/queues\/(posts|ideas|questions)$/,
    title: 'queues',
    load: () => import('./screens/queues.js'),
    view: (community, {id}) =>
      html`<townhall-admin-queues
        .community=${community}
        .queue=${id}
      ></townhall-admin-queues>`,
  },
  {
    path: /^\/places$/,
    title: 'places',
    load: () => import('./screens/places.js'),
    view: (community) =>
      html`<townhall-admin-places
        .community=${community}
      ></townhall-admin-places>`,
  },
  {
    path: /^\/places\/([a-z0-9-]+)$/,
    title: 'rules',
    load: () => import('./screens/place.js'),
    view: (community, {place}) =>
      html`<townhall-admin-place
        .community=${community}
        .place=${place}
      ></townhall-admin-place>`,
  },
  {
    path: /^\/notices$/,
    title: 'notices',
    load: () => import('./screens/notices.js'),
    view: (community) =>
      html`<townhall-admin-notices
        .community=${community}
      ></townhall-admin-notices>`,
  },
  {
    path: /^\/notices\/([\w-]+)$/,
    title: 'notice',
    load: () => import('./screens/notice.js'),
    view: (community, {id}) =>
      html`<townhall-admin-notice
        .community=${community}
        .noticeId=${id}
      ></townhall-admin-notice>`,
  },
  {
    path: /^\/polls$/,
    title: 'polls',
    load: () => import('./screens/polls.js'),
    view: (community) =>
      html`<townhall-admin-polls
        .community=${community}
      ></townhall-admin-polls>`,
  },
  {
    path: /^\/polls\/([\w-]+)$/,
    title: 'poll',
    load: () => import('./screens/poll.js'),
    view: (community, {id}) =>
      html`<townhall-admin-poll
        .community=${community}
        .pollId=${id}
      ></townhall-admin-poll>`,
  },
  {
    path: /^\/tracks$/,
    title: 'tracks',
    load: () => import('./screens/tracks.js'),
    view: (community) =>
      html`<townhall-admin-tracks
        .community=${community}
      ></townhall-admin-tracks>`,
  },
  {
    path: /^\/figures$/,
    title: 'communityFigures',
    load: () => import('./screens/figures.js'),
    view: (community) =>
      html`<townhall-admin-figures
        .community=${community}
      ></townhall-admin-figures>`,
  },
  {
    path: /^\/plugins$/,
    title: 'plugins',
    load: () => import('./screens/plugins.js'),
    view: (community) =>
      html`<townhall-admin-plugins
        .community=${community}
      ></townhall-admin-plugins>`,
  },
];

/** What stands at an address, and the part of it that says of what. */
export function routeAt(pathname: string) {
  const rest = pathname.replace(/^\/admin/, '').replace(/\/$/, '');
  for (const route of routes) {
    const found = route.path.exec(rest);
    if (found) return {route, id: found[1] ?? ''};
  }
  return undefined;
}

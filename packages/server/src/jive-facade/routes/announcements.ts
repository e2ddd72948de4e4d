import type {Notice, Segment} from '@townhall/client';
import {
  type Call,
  type JiveRoute,
  noContent,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {core, type Pen, penFor, resource} from '../draw/pen.js';
import {jiveBody} from '../html/jive-body.js';
import {placeAt} from '../write/create-content.js';
import {envelope, pageOf, pagingOf} from '../wire/envelope.js';
import {type Drawn, fieldsOf} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
import {missing} from '../wire/jive-refusal.js';
import {xmlText} from '../../syndication/xml.js';
import {withoutRoot} from './contents.js';

/** What the community wants to tell now: Jive's announcements. */
export const announcementRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/announcements`,
    handle: async (call) => {
      const {items} = await call.community.notices.current();
      return ok(await list(call, items));
    },
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/announcements`,
    // What this community tells, it tells everywhere: none is one place's own.
    handle: async (call) => {
      await placeAt(call, call.params['id']);
      return ok(await list(call, []));
    },
  },
  {
    method: 'GET',
    path: `${v3}/announcements/{id}`,
    handle: async (call) => {
      const {list: drawn} = await list(call, [await noticeAt(call)], true);
      return ok(drawn[0]);
    },
  },
  {
    method: 'POST',
    path: `${v3}/announcements/{id}/read`,
    handle: async (call) => {
      const {id: notice, version} = await noticeAt(call);
      await call.community.notices.dismiss({notice, version});
      return noContent;
    },
  },
  {
    method: 'DELETE',
    path: `${v3}/announcements/{id}/read`,
    handle: async (call) => {
      await call.community.notices.restore((await noticeAt(call)).id);
      return noContent;
    },
  },
];

async function noticeAt(call: Call): Promise<Notice> {
  const thing = await thingAt(call, call.params['id'], ['notice']);
  const {items} = await call.community.notices.current();
  return items.find(({id}) => id === thing?.id) ?? missing('announcement');
}

async function list(call: Call, notices: readonly Notice[], isOne = false) {
  const paging = isOne ? {startIndex: 0, count: 1} : pagingOf(call.query);
  const {page, hasMore} = pageOf(notices, paging);
  const {segment, person} = await call.community.viewer();
  const pen = await penFor(
    call,
    page.map(({id}) => ({kind: 'notice', id})),
  );
  const drawn = page.map((notice, index) =>
    drawNotice(pen, notice, {
      segment,
      name: person?.name ?? '',
      sortKey: paging.startIndex + index,
    }),
  );
  return envelope(drawn.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

function drawNotice(
  pen: Pen,
  notice: Notice,
  {segment, name, sortKey}: {segment: Segment; name: string; sortKey: number},
): Drawn {
  const id = pen.number('notice', notice.id);
  const self = core(pen, `/announcements/${id}`);
  const words =
    notice.variants.find((variant) => variant.segment === segment) ??
    notice.variants[0];
  const [action] = words?.actions ?? [];
  const title = (words?.title ?? '')
    .replace(/,?\s*\{name\}/g, name ? `, ${name}` : '')
    .trim();
  return {
    id,
    contentID: id,
    type: 'announcement',
    typeCode: 22,
    subject: xmlText(title),
    content: {
      type: 'text/html',
      text: jiveBody(notice.id, words?.body ?? []),
      editable: false,
    },
    ...(action === undefined
      ? {}
      : {subjectURI: action.href, subjectURITargetType: 'url'}),
    ...(notice.startsAt === null
      ? {}
      : {
          publishDate: jiveDate(notice.startsAt),
          published: jiveDate(notice.startsAt),
        }),
    ...(notice.endsAt === null ? {} : {endDate: jiveDate(notice.endsAt)}),
    sortKey,
    parent: core(pen, '/places/root'),
    status: 'published',
    visibility: 'all',
    resources: {
      self: resource(self, 'GET'),
      read: resource(
        `${self}/read`,
        pen.viewer !== null && 'POST',
        pen.viewer !== null && 'DELETE',
      ),
    },
  };
}

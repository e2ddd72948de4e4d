import {type Call, type JiveRoute, noContent, ok, v3} from '../call.js';
import {core, resource} from '../draw/pen.js';
import {envelope, pagingOf} from '../wire/envelope.js';
import {malformed, notKept} from '../wire/jive-refusal.js';
import {contentAt, withoutRoot} from './contents.js';

/** Following ideas. */
export const followRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/contents/{id}/followingIn`,
    handle: async (call) => {
      const content = await contentAt(call, call.params['id']);
      const follows =
        call.viewer !== null && content.kind === 'idea'
          ? (await call.community.ideas.ballots([content.idea.id]))[0]
              ?.following
          : false;
      return ok(streams(call, follows ?? false));
    },
  },
  {
    method: 'POST',
    path: `${v3}/contents/{id}/followingIn`,
    handle: async (call) => {
      const content = await contentAt(call, call.params['id']);
      const wanted = await call.body();
      if (!Array.isArray(wanted)) malformed('Send a list of streams.');
      if (content.kind !== 'idea') notKept(`Followers of a ${content.kind}`);
      else {
        // An empty list follows no longer.
        const on = Array.isArray(wanted) && wanted.length > 0;
        await call.community.ideas.follow(content.idea.id, on);
        return ok(streams(call, on));
      }
      return noContent;
    },
  },
];

const streams = (call: Call, follows: boolean) =>
  page(
    call,
    follows
      ? [
          {
            id: '1',
            type: 'stream',
            name: 'Notifications',
            source: 'communications',
            receiveEmails: false,
            resources: {self: resource(core(call, '/streams/1'), 'GET')},
          },
        ]
      : [],
  );

const page = (call: Call, list: readonly unknown[]) =>
  envelope(list, pagingOf(call.query), {
    address: call.root + withoutRoot(call.url),
    hasMore: false,
  });

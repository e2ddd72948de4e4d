import {
  type HookKind,
  hookKinds,
  type HookObject,
  type Webhook,
} from '../../webhooks/webhooks.js';
import {refuse} from '../../problem.js';
import {
  type Call,
  created,
  type JiveRoute,
  noContent,
  numberIn,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {core, resource} from '../draw/pen.js';
import {envelope, pageOf, pagingOf} from '../wire/envelope.js';
import {entityFrom} from '../wire/entity.js';
import {jiveDate} from '../wire/jive-date.js';
import {JiveRefusal, malformed, missing} from '../wire/jive-refusal.js';
import {withoutRoot} from './contents.js';

/** Programs that are told what happens; each is its owner's alone. */
export const webhookRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/webhooks`,
    handle: async (call) => {
      const all = await call.webhooks.list(ownerOf(call));
      const paging = pagingOf(call.query);
      const {page, hasMore} = pageOf(all, paging);
      const address = call.root + withoutRoot(call.url);
      const list = page.map((hook) => drawWebhook(call, hook));
      return ok(envelope(list, paging, {address, hasMore}));
    },
  },
  {
    method: 'POST',
    path: `${v3}/webhooks`,
    handle: async (call) => {
      const person = ownerOf(call);
      const sent = entityFrom(await call.body());
      const callback = (sent.text('callback') ?? '').trim();
      const no =
        callback.length > 2_000
          ? 'The callback is too long.'
          : call.refusesCallback(callback);
      if (no !== undefined) return malformed(no);
      const objectUri = (sent.text('object') ?? '').trim().slice(0, 2_000);
      const made = await call.webhooks.create({
        person,
        root: call.root,
        callback,
        kinds: kindsIn(sent.text('events') ?? ''),
        object: objectUri === '' ? null : await objectAt(call, objectUri),
        objectUri,
      });
      if (!made) {
        throw new JiveRefusal(
          409,
          'You have as many webhooks as one may have.',
        );
      }
      // Only now: it proves to the receiver that it was this server.
      const body = {...drawWebhook(call, made), secret: made.secret};
      return created(body, hookRef(call, made.id));
    },
  },
  {
    method: 'GET',
    path: `${v3}/webhooks/{id}`,
    handle: async (call) => ok(drawWebhook(call, await webhookAt(call))),
  },
  {
    method: 'PUT',
    path: `${v3}/webhooks/{id}`,
    handle: async (call) => {
      const hook = await webhookAt(call);
      const wanted = entityFrom(await call.body()).flag('enabled');
      if (wanted !== true) {
        return malformed(
          'Of a webhook, only "enabled": true can be changed. Delete it to end it.',
        );
      }
      const enabled = await call.webhooks.enable(ownerOf(call), hook.id);
      return ok(drawWebhook(call, enabled ?? hook));
    },
  },
  {
    method: 'DELETE',
    path: `${v3}/webhooks/{id}`,
    handle: async (call) => {
      const {id = ''} = call.params;
      if (await call.webhooks.remove(ownerOf(call), id)) return noContent;
      return missing('webhook');
    },
  },
];

const ownerOf = ({viewer}: Call): string =>
  viewer ?? refuse('sign_in_required');

async function webhookAt(call: Call): Promise<Webhook> {
  const {id = ''} = call.params;
  return (await call.webhooks.get(ownerOf(call), id)) ?? missing('webhook');
}

/** Jive's words for what can happen; those without a meaning here are passed over. */
function kindsIn(events: string): HookKind[] {
  const names = events
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const kinds = hookKinds.filter(
    (kind) => names.length === 0 || names.includes(kind),
  );
  if (kinds.length > 0) return kinds;
  return malformed(
    `Nothing of “${events.slice(0, 200)}” happens here. What can be told of: idea, discussion, post.`,
  );
}

async function objectAt(call: Call, uri: string): Promise<HookObject> {
  const number = numberIn(uri, ['places', 'contents', 'people']);
  const kinds = ['place', 'idea', 'question', 'post', 'person'] as const;
  const thing = await thingAt(call, number, [...kinds, 'blog']);
  if (!thing) {
    return malformed(
      'The object is no place, no content and no person of this community.',
    );
  }
  const {kind, id} = thing;
  // Nobody learns of what they may not see.
  if (kind === 'idea') await call.catalogue.idea(id);
  if (kind === 'question') await call.catalogue.question(id);
  if (kind === 'post') await call.catalogue.post(id);
  // The blog of a group is told of as the group.
  return {kind: kinds.find((one) => one === kind) ?? 'place', id};
}

const hookRef = (call: Pick<Call, 'root'>, id: string) =>
  core(call, `/webhooks/${id}`);

const drawWebhook = (call: Pick<Call, 'root'>, hook: Webhook) => ({
  id: hook.id,
  type: 'webhook',
  object: hook.objectUri,
  callback: hook.callback,
  events: hook.kinds.join(','),
  enabled: hook.disabledAt === null,
  buggy: hook.failingSince !== null || hook.disabledAt !== null,
  ...(hook.failingSince && {buggyDate: jiveDate(hook.failingSince)}),
  ...(hook.failure !== null && {failure: hook.failure}),
  published: jiveDate(hook.createdAt),
  resources: {
    self: resource(hookRef(call, hook.id), 'GET', 'PUT', 'DELETE'),
  },
});

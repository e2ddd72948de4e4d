import type {Context} from 'hono';
import * as z from 'zod/mini';
import type {Environment} from '../environment.js';
import type {HostedCommunity, KnownPerson} from '../hosting.js';
import {jsonBody} from '../http/body.js';
import type {ManagerSession, ManagerSessions} from '../manager-sessions.js';
import {refuse} from '../problem.js';
import {admitTo} from '../routes/admit.js';
import type {Services} from '../routes/mount.js';
import {valid} from '../valid.js';
import {hostTokens} from './host-token.js';
import {managerTokens} from './manager-token.js';
import type {SessionOptions} from './sessions.js';

const text = z.string().check(z.maxLength(8_192));
const bodySchema = z.union([
  z.strictObject({link: text}),
  z.strictObject({token: text}),
  z.strictObject({renewal: text}),
]);
const endSchema = z.strictObject({renewal: text});

/**
 * Lets those in who look after a community: with a link that the server signed,
 * with a token of their own site, or with what they were given the last time.
 */
export function managerEntry(
  options: SessionOptions & Pick<Services, 'rates' | 'settings'>,
) {
  const tokens = managerTokens(options.secret, options.clock);
  const verify = hostTokens(options);

  /** Whoever comes, with a session that is theirs from now on. */
  async function arrive(
    hosted: HostedCommunity,
    managers: ManagerSessions,
    body: z.output<typeof bodySchema>,
  ): Promise<ManagerSession> {
    if ('renewal' in body) {
      const held = await tokens.readRenewal(hosted.id, body.renewal);
      const renewed = held && (await managers.renew(held));
      return renewed ?? refuse('token_expired', sentences.over);
    }
    const {id, person} =
      'link' in body
        ? await byLink(hosted, body.link)
        : await byToken(hosted, body.token);
    await insistOnStaff(hosted, person);
    const opened = await managers.open(id, person.id);
    return opened ?? refuse('token_invalid', sentences.used);
  }

  async function byLink(hosted: HostedCommunity, link: string) {
    const held = await tokens.readLink(hosted.id, link);
    if (!held) return refuse('token_invalid', sentences.late);
    const {jti: id, by: issuer, sub: subject} = held;
    const staff = options.settings(hosted.id)?.staff ?? [];
    const isStaff = staff.some(
      (grant) => grant.issuer === issuer && grant.subject === subject,
    );
    const role = isStaff ? ('staff' as const) : undefined;
    return {
      id,
      person: await hosted.identify({issuer, subject, name: '', role}),
    };
  }

  async function byToken(hosted: HostedCommunity, token: string) {
    const settings = options.settings(hosted.id);
    if (!settings) return refuse('token_invalid');
    const identity = await verify(settings, token);
    return {id: crypto.randomUUID(), person: await hosted.identify(identity)};
  }

  return async (c: Context<Environment>) => {
    const {hosted} = c.var;
    const managers = hosted.managers ?? refuse('not_supported', sentences.none);
    admitTo('signIn', c, options, {person: null, isToldApart: false});
    const body = await jsonBody(c.req.raw, 10_000);
    if (c.req.method === 'DELETE') {
      const {renewal} = valid(endSchema, body);
      const held = await tokens.readRenewal(hosted.id, renewal);
      if (held) await managers.end(held.id);
      return c.body(null, 204);
    }
    const session = await arrive(hosted, managers, valid(bodySchema, body));
    const person = await hosted.person(session.person);
    if (!person) return refuse('token_invalid');
    await insistOnStaff(hosted, person);
    c.header('cache-control', 'no-store');
    return c.json({
      community: hosted.id,
      token: await tokens.signEntry(hosted.id, person),
      renewal: await tokens.signRenewal(hosted.id, session),
    });
  };
}

async function insistOnStaff(hosted: HostedCommunity, {id}: KnownPerson) {
  const {can} = await hosted.as(id).viewer();
  if (!can.moderate.allowed) refuse('only_staff', sentences.notYou);
}

const sentences = {
  over: {detail: 'You have been signed out here. Please sign in again.'},
  used: {detail: 'This link was opened before. Ask for a new one.'},
  late: {
    detail: 'This link is not complete, or it is too old. Ask for a new one.',
  },
  notYou: {detail: 'Only those who look after this community come in here.'},
  none: {detail: 'This community is looked after where it lives.'},
};

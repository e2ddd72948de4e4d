import type {Session} from '@townhall/client';
import type {CommunitySettings} from '../config.js';
import type {Clock, HostedCommunity, KnownPerson} from '../hosting.js';
import {refuse} from '../problem.js';
import {accessTokens} from './access-token.js';
import {managerTokens} from './manager-token.js';
import {hostTokens, type HostTokenOptions} from './host-token.js';

/** What is needed to know people: a secret, the time, a way to issuers. */
export interface SessionOptions {
  /** Signs access tokens; at least 32 characters. */
  secret: string;
  clock: Clock;
  fetch?: HostTokenOptions['fetch'];
}

/** Opens sessions and tells who holds one. */
export interface Sessions {
  /** Trades a host's token for an access token; without one, for a guest's. */
  open(
    hosted: HostedCommunity,
    settings: CommunitySettings | undefined,
    token: string | undefined,
  ): Promise<Session>;
  /** An access token for somebody who was recognised in another way. */
  openFor(
    hosted: HostedCommunity,
    person: KnownPerson,
  ): Promise<Pick<Session, 'accessToken' | 'expiresAt'>>;
  /**
   * Whose token a request carries; null for a guest's. Whether their session
   * has ended meanwhile is still to be asked.
   */
  holderOf(
    hosted: HostedCommunity,
    request: Request,
  ): Promise<{id: string; sessionVersion: number} | null>;
  /** The person behind a request; null for a guest. */
  personOf(
    hosted: HostedCommunity,
    request: Request,
  ): Promise<{id: string; blocked: boolean} | null>;
}

/** Keeps no state: every token says what it is worth. */
export function createSessions(options: SessionOptions): Sessions {
  const tokens = accessTokens(options.secret, options.clock);
  const managers = managerTokens(options.secret, options.clock);
  const verify = hostTokens(options);

  const holderOf: Sessions['holderOf'] = async (hosted, request) => {
    const token = bearerOf(request);
    if (token === undefined) return null;
    return (await tokens.read(token, hosted.id)).person;
  };

  const openFor: Sessions['openFor'] = async (hosted, person) => {
    const {token, expiresAt} = await tokens.sign({
      community: hosted.id,
      person,
    });
    return {accessToken: token, expiresAt: expiresAt.toISOString()};
  };

  return {
    holderOf,
    openFor,

    async open(hosted, settings, token) {
      const person =
        token === undefined
          ? null
          : ((await managers.readEntry(hosted, token)) ??
            (await hosted.identify(
              await verify(settings ?? trustsNobody(hosted), token),
            )));
      const {token: accessToken, expiresAt} = await tokens.sign({
        community: hosted.id,
        person,
      });
      return {
        accessToken,
        expiresAt: expiresAt.toISOString(),
        viewer: await hosted.as(person?.id ?? null).viewer(),
      };
    },

    async personOf(hosted, request) {
      const holder = await holderOf(hosted, request);
      if (!holder) return null;
      const person = await hosted.person(holder.id);
      if (!person) return refuse('token_invalid');
      if (person.sessionVersion !== holder.sessionVersion) {
        refuse('token_expired');
      }
      return {id: person.id, blocked: person.blocked};
    },
  };
}

/** Only the header counts: a cookie would be sent by sites that may not ask. */
function bearerOf(request: Request): string | undefined {
  const header = request.headers.get('authorization');
  if (header === null) return undefined;
  const match = /^Bearer +([\w.~+/=-]{1,8192})$/i.exec(header);
  return match?.[1] ?? refuse('token_invalid');
}

/** A community that the configuration does not name opens no door. */
const trustsNobody = ({id, name}: HostedCommunity): CommunitySettings => ({
  id,
  name,
  default: false,
  origins: [],
  issuers: [],
  staff: [],
});

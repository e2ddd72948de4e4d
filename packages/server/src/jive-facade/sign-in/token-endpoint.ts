import type {Context} from 'hono';
import type {Credential, NewCredential} from '../../credentials.js';
import type {Environment} from '../../environment.js';
import type {Programs} from '../../hosting.js';
import {readBytes} from '../../http/body.js';
import {admitTo} from '../../routes/admit.js';
import type {Services} from '../../routes/mount.js';
import {accessTokenSeconds} from '../../sessions/access-token.js';
import type {RefreshTokens} from '../../sessions/refresh-token.js';
import {stillKnown} from './asker.js';

type Needs = Pick<Services, 'sessions' | 'rates' | 'settings'> & {
  refresh: RefreshTokens;
};

const largestForm = 32 * 1_024;

/** `POST /oauth2/token`: a key, a refresh token or a host's token for an access token. */
export async function tokenAnswer(
  c: Context<Environment>,
  needs: Needs,
  programs: Programs,
): Promise<Response> {
  admitTo('signIn', c, needs, {person: null, isToldApart: true});
  const form = await formOf(c.req.raw);
  if (!form) return refused('invalid_request', 'Send a form.');
  const grant = form.get('grant_type');
  switch (grant) {
    case 'password':
      return withKey(c, needs, programs, {
        id: form.get('username') ?? '',
        secret: form.get('password') ?? '',
      });
    case 'refresh_token':
      return withRefreshToken(c, needs, programs, form.get('refresh_token'));
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return withHostToken(c, needs, form.get('assertion'));
    case null:
      return refused('invalid_request', 'A form says its grant_type.');
    default:
      return refused(
        'unsupported_grant_type',
        'This server takes password (a key that an operator made), refresh_token and urn:ietf:params:oauth:grant-type:jwt-bearer (a token that a host signed).',
      );
  }
}

/** `POST /oauth2/revoke`: ends every refresh token of the key behind this one. */
export async function revokeAnswer(
  c: Context<Environment>,
  needs: Needs,
  {credentials}: Programs,
): Promise<Response> {
  admitTo('signIn', c, needs, {person: null, isToldApart: true});
  const token = (await formOf(c.req.raw))?.get('token') ?? '';
  const known = await needs.refresh.read(c.var.hosted.id, token);
  // As RFC 7009 says, a token that is worth nothing is revoked already.
  if (known) await credentials.endSessions(known.credential);
  return new Response(null, {status: 200, headers: unkept});
}

async function withKey(
  c: Context<Environment>,
  needs: Needs,
  {credentials}: Programs,
  {id, secret}: NewCredential,
) {
  const credential = await credentials.check(id, secret);
  return credential
    ? grant(c, needs, credential)
    : refused('invalid_grant', 'This key and its secret do not fit.');
}

async function withRefreshToken(
  c: Context<Environment>,
  needs: Needs,
  {credentials}: Programs,
  token: string | null,
) {
  const known = await needs.refresh.read(c.var.hosted.id, token ?? '');
  const credential = known && (await credentials.find(known.credential));
  return credential && credential.generation === known.generation
    ? grant(c, needs, credential)
    : refused('invalid_grant', 'This refresh token is worth nothing any more.');
}

async function grant(
  c: Context<Environment>,
  {sessions, refresh}: Needs,
  {id, person, generation}: Credential,
) {
  const {hosted} = c.var;
  const known = await stillKnown(hosted, person);
  if (!known)
    return refused('invalid_grant', 'Whose key this is may not enter.');
  const {accessToken} = await sessions.openFor(hosted, known);
  return granted(
    accessToken,
    await refresh.sign(hosted.id, {credential: id, generation}),
  );
}

async function withHostToken(
  c: Context<Environment>,
  {sessions, settings}: Needs,
  assertion: string | null,
) {
  const {hosted} = c.var;
  if (!assertion || assertion.length > 8_192) {
    return refused(
      'invalid_request',
      'An assertion is a token that a host signed.',
    );
  }
  const {accessToken} = await sessions.open(
    hosted,
    settings(hosted.id),
    assertion,
  );
  return granted(accessToken, undefined);
}

async function formOf(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    return undefined;
  }
  const bytes = await readBytes(request, largestForm);
  return new URLSearchParams(new TextDecoder().decode(bytes));
}

const unkept = {'cache-control': 'no-store', pragma: 'no-cache'};

const granted = (accessToken: string, refreshToken: string | undefined) =>
  Response.json(
    {
      access_token: accessToken,
      token_type: 'bearer',
      expires_in: accessTokenSeconds,
      scope: 'uri:/api',
      ...(refreshToken === undefined ? {} : {refresh_token: refreshToken}),
    },
    {headers: unkept},
  );

/** OAuth has a form of its own for failures (RFC 6749, 5.2). */
const refused = (error: string, description: string) =>
  Response.json(
    {error, error_description: description},
    {status: 400, headers: unkept},
  );

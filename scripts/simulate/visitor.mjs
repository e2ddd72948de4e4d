import {hostToken} from './host-token.mjs';

const address = 'https://community.example';

/** A page open in somebody's browser: signs in once, then asks. */
export function createVisitor({town, traffic, clock}, person) {
  let accessToken;

  const send = async (method, path, {body, headers = {}} = {}) => {
    const request = new Request(
      `${address}/communities/${town.community}/api/v1${path}`,
      {
        method,
        headers: {
          ...(accessToken ? {authorization: `Bearer ${accessToken}`} : {}),
          ...(body === undefined ? {} : {'content-type': 'application/json'}),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    const start = performance.now();
    const response = await town.fetch(request);
    const text = await response.text();
    const answer = {
      status: response.status,
      ok: response.ok,
      etag: response.headers.get('etag'),
      body: text === '' ? undefined : JSON.parse(text),
    };
    traffic.note({
      route: `${method} ${routeOf(path)}`,
      status: answer.status,
      code: answer.body?.code,
      took: performance.now() - start,
      at: clock.now(),
    });
    return answer;
  };

  return {
    person,
    send,
    get: (path, headers) => send('GET', path, {headers}),
    post: (path, body, headers) => send('POST', path, {body, headers}),
    put: (path, body) => send('PUT', path, {body}),
    delete: (path) => send('DELETE', path),

    /** Trades the site's word for an access token. A guest needs none. */
    async signIn() {
      if (!person) return;
      const {body, ok} = await send('POST', '/sessions', {
        body: {
          token: hostToken({
            community: town.community,
            subject: person.subject,
            name: person.name,
            role: person.role,
            now: clock.now(),
          }),
        },
      });
      if (!ok) throw new Error(`${person.name} cannot sign in: ${body.title}`);
      accessToken = body.accessToken;
      person.id = body.viewer.person.id;
    },
  };
}

/** `/ideas/{id}/ballot` for any idea. */
export const routeOf = (path) =>
  path
    .replace(/\?.*$/s, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replace(/^\/places\/[a-z-]+/, '/places/{id}');

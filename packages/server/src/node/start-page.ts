/** Says what this server is to somebody who opens it in a browser. */
export const startPage = () =>
  new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cache-control': 'public, max-age=300',
    },
  });

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Townhall server</title>
  <h1>Townhall server</h1>
  <p>
    This server keeps the ideas, questions and welcome of a community.
    You meet them on the pages that carry its widgets.
  </p>
  <ul>
    <li><a href="/api/v1">The community</a></li>
    <li><a href="/api/v1/openapi.json">The API, described</a></li>
    <li><a href="/healthz">Is it alive?</a> <a href="/readyz">Is it ready?</a></li>
  </ul>
</html>
`;

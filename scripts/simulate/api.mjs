/** What this server can be asked, by its own description. */
export async function readApi(visitor) {
  const {body} = await visitor.get('/openapi.json');
  const routes = new Set();
  for (const [path, methods] of Object.entries(body.paths)) {
    for (const method of Object.keys(methods)) {
      routes.add(`${method.toUpperCase()} ${path}`);
    }
  }
  const missing = new Set();
  const draft = JSON.stringify(bodyOf(body, body.paths['/ideas'].post));
  return {
    /** Whether there is such a route; what is missing is remembered. */
    has(route) {
      if (routes.has(route)) return true;
      missing.add(route);
      return false;
    },
    missing,
    /** Whether a suggestion says which part of the product it is about. */
    asksArea: draft.includes('"area"'),
  };
}

function bodyOf({components}, {requestBody}) {
  const {schema} = requestBody.content['application/json'];
  const name = schema.$ref?.split('/').at(-1);
  return name ? components.schemas[name] : schema;
}

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
  return {
    /** Whether there is such a route; what is missing is remembered. */
    has(route) {
      if (routes.has(route)) return true;
      missing.add(route);
      return false;
    },
    missing,
  };
}

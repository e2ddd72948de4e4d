import {once} from 'node:events';
import {dependency} from '../modules.mjs';
import {ready} from './program.mjs';

/** Puts a Hono app on a free port. */
export async function listening(app, close = async () => {}) {
  const {createAdaptorServer} = await dependency('@hono/node-server');
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ready(`http://127.0.0.1:${server.address().port}`, async () => {
    server.closeAllConnections();
    await close();
  });
}

// Waline's server from npm, on the PostgreSQL protocol, with nothing outside
// this machine: it would fetch its sign-in services once per request.
import {once} from 'node:events';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {options, ready} from './program.mjs';

const services = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"services":[]}');
}).listen(0, '127.0.0.1');
await once(services, 'listening');

const {hostname, port, username, password, pathname} = new URL(
  options.databaseUrl,
);
Object.assign(process.env, {
  PG_HOST: hostname,
  PG_PORT: port || '5432',
  PG_USER: decodeURIComponent(username),
  PG_PASSWORD: decodeURIComponent(password) || 'none',
  PG_DB: pathname.slice(1),
  JWT_TOKEN: 'only measured',
  OAUTH_URL: `http://127.0.0.1:${services.address().port}`,
  AKISMET_KEY: 'false',
  IPQPS: '0',
  MARKDOWN_TEX: 'false',
});
const require = createRequire(join(options.peers, 'package.json'));
const waline = createServer(require('@waline/vercel')({env: 'vercel'}));
waline.listen(0, '127.0.0.1');
await once(waline, 'listening');
ready(`http://127.0.0.1:${waline.address().port}`, async () => {
  waline.closeAllConnections();
});

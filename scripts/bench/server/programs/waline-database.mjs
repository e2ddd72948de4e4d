// A PostgreSQL from npm alone for Waline: PGlite in memory, behind a socket.
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {options, ready} from './program.mjs';

const {resolve} = createRequire(join(options.peers, 'package.json'));
const load = (name) => import(pathToFileURL(resolve(name)).href);
const {PGlite} = await load('@electric-sql/pglite');
const {PGLiteSocketServer} = await load('@electric-sql/pglite-socket');

const db = await PGlite.create();
const server = new PGLiteSocketServer({
  db,
  host: '127.0.0.1',
  port: 0,
  maxConnections: 20,
});
const listening = new Promise((resolve) => {
  server.addEventListener('listening', ({detail}) => resolve(detail));
});
await server.start();
const {port} = await listening;
ready(`postgres://postgres@127.0.0.1:${port}/postgres`, () => server.stop());

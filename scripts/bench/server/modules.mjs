import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from '../../internal/root.mjs';

const server = join(root, 'packages/server');
const {resolve} = createRequire(join(server, 'package.json'));

/** A module of the server as it is published, by its path in `dist`. */
export const fromServer = (path) =>
  import(pathToFileURL(join(server, 'dist', path)).href);

/** A package that the server depends on, at the same version. */
export const dependency = (name) => import(pathToFileURL(resolve(name)).href);

import {readdirSync, readFileSync} from 'node:fs';
import {extname} from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const folder = new URL('../public/', import.meta.url);

/** What stands in `public/`, by its address; read once, so no path can climb. */
export const files = new Map(
  readdirSync(folder).map((name) => [
    `/${name}`,
    {type: types[extname(name)], body: readFileSync(new URL(name, folder))},
  ]),
);

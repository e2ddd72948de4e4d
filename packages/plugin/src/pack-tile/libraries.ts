import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {FolderError} from '../bundle/plugin-folder.js';

/** What tiles took from others' servers, and the packages that hold the same. */
const known: readonly {
  readonly address: RegExp;
  readonly library: string;
  readonly files: readonly string[];
}[] = [
  {
    address: /(^|\/)jquery([-.](latest|\d[\d.]*))?([-.](min|slim))*\.js$/i,
    library: 'jquery',
    files: ['jquery/dist/jquery.min.js'],
  },
  {
    address: /\/bootstrap(\.min)?\.css$/i,
    library: 'bootstrap',
    files: ['bootstrap/dist/css/bootstrap.min.css'],
  },
  {
    address: /\/bootstrap(\.min)?\.js$/i,
    library: 'bootstrap',
    files: ['bootstrap/dist/js/bootstrap.min.js'],
  },
];

/** A library that stands in for an address of somebody else's. */
export interface Library {
  readonly name: string;
  readonly text: string;
}

/** Finds the library that an address means; undefined where it is none of ours. */
export function libraryFor(
  address: string,
  folder: string,
): Library | undefined {
  const path = address.replace(/[?#].*$/, '');
  const found = known.find((one) => one.address.test(path));
  return (
    found && {
      name: found.library,
      text: textOf(found.files, found.library, folder),
    }
  );
}

/** jQuery, which Jive had in front of every page. */
export const jquery = (folder: string): Library => ({
  name: 'jquery',
  text: textOf(['jquery/dist/jquery.min.js'], 'jquery', folder),
});

function textOf(files: readonly string[], library: string, folder: string) {
  for (const base of [join(folder, 'index.js'), import.meta.url]) {
    for (const file of files) {
      try {
        return readFileSync(createRequire(base).resolve(file), 'utf8');
      } catch {
        // It may be installed beside the other.
      }
    }
  }
  const version = library === 'jquery' ? '2.2.4' : '3.4.1';
  throw new FolderError(
    `The tile needs ${library}, which comes out of a package: npm install --save-dev ${library}@${version}`,
  );
}

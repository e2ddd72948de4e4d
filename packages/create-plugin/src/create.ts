import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isTemplate, templates} from './templates.js';

/** A plugin cannot be created so; the message says what to change. */
export class CreateError extends Error {
  override name = 'CreateError' as const;
}

/** What a new plugin is to be. */
export interface NewPlugin {
  /** Where it is written; made where it is not there. */
  readonly folder: string;
  /** Small letters, digits and hyphens. */
  readonly name: string;
  /** Whose it is: the first half of its id. */
  readonly publisher: string;
  readonly template: string;
}

const source = fileURLToPath(new URL('../templates/', import.meta.url));

/** Writes a new plugin; answers with the names of its files. */
export function createPlugin(wanted: NewPlugin): string[] {
  const {folder, template} = wanted;
  refuse(wanted);
  const words = wordsFor(wanted);
  const files = ['shared', template].flatMap((from) => {
    const root = join(source, from);
    return filesIn(root).map((file) => ({
      // npm leaves out what is called .gitignore.
      name: relative(root, file).replace(/^_/, '.'),
      text: fill(readFileSync(file, 'utf8'), words),
    }));
  });
  for (const {name, text} of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
  }
  return files.map(({name}) => name).sort();
}

/** Throws a sentence for what cannot be. */
export function refuse({folder, name, publisher, template}: NewPlugin) {
  for (const [what, word] of [
    ['name', name],
    ['publisher', publisher],
  ]) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word ?? '') || name.length > 40) {
      throw new CreateError(
        `"${word}" cannot be the ${what} of a plugin: small letters, digits and hyphens, 40 at most, like "spam-guard".`,
      );
    }
  }
  if (!isTemplate(template)) {
    throw new CreateError(
      `There is no template "${template}". There are: ${Object.keys(templates).join(', ')}.`,
    );
  }
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new CreateError(`${folder} is a file. Choose another name.`);
  }
  const [first] = readdirSync(folder).filter((one) => one !== '.git');
  if (first) {
    throw new CreateError(
      `${folder} is not empty (there is ${first}). Nothing was written; choose another name.`,
    );
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

const wordsFor = ({name, publisher}: NewPlugin) => ({
  id: `${publisher}.${name}`,
  package: name,
  title: name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' '),
  version: ownVersion(),
});

/** All of Townhall's packages have the same version. */
function ownVersion() {
  const path = new URL('../package.json', import.meta.url);
  // Our own file.
  const {version} = JSON.parse(readFileSync(path, 'utf8')) as {version: string};
  return version;
}

const fill = (text: string, words: Readonly<Record<string, string>>) =>
  text.replace(
    /__(ID|PACKAGE|TITLE|VERSION)__/g,
    (whole, name: string) => words[name.toLowerCase()] ?? whole,
  );

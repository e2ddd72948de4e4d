import {basename, join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {createPlugin, CreateError, refuse} from './create.js';
import {templates} from './templates.js';

/** Where the command is given, and who reads what it says. */
export interface CreatePlace {
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Asks somebody at a terminal; undefined where nobody is there. */
  readonly ask:
    | ((question: string, usual: string) => Promise<string>)
    | undefined;
}

const list = Object.entries(templates)
  .map(([name, does]) => `  ${name.padEnd(16)} ${does}`)
  .join('\n');

const usage = `npm create @townhall/plugin: a new plugin for Townhall

Usage: npm create @townhall/plugin [FOLDER] -- [options]

  --template NAME    what it begins as (ideas-badge)
  --name NAME        what it is called (the name of the folder)
  --publisher NAME   whose it is: its id is PUBLISHER.NAME (example)
  --yes              asks nothing
  --help             this text

Templates:
${list}
`;

/** Does what the command line says; answers with the exit code. */
export async function runCreate(
  args: readonly string[],
  place: CreatePlace,
): Promise<number> {
  try {
    await create(args, place);
    return 0;
  } catch (error) {
    const isForPeople =
      error instanceof CreateError ||
      // An option that there is not.
      (error instanceof TypeError && 'code' in error);
    if (!isForPeople) throw error;
    place.complain(error.message);
    return 1;
  }
}

async function create(args: readonly string[], place: CreatePlace) {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      template: {type: 'string'},
      name: {type: 'string'},
      publisher: {type: 'string'},
      yes: {type: 'boolean', short: 'y', default: false},
      help: {type: 'boolean', short: 'h', default: false},
    },
  });
  if (values.help) return place.say(usage);
  const ask = values.yes ? undefined : place.ask;
  const or = async (
    said: string | undefined,
    question: string,
    usual: string,
  ) => said ?? (ask ? await ask(question, usual) : usual);

  const target = await or(positionals[0], 'Folder', values.name ?? 'my-plugin');
  const folder = resolve(place.folder, target);
  const name = await or(values.name, 'Name', basename(folder));
  const publisher = await or(values.publisher, 'Publisher', 'example');
  if (ask && !values.template) place.say(list);
  const template = await or(values.template, 'Template', 'ideas-badge');

  const wanted = {folder, name, publisher, template};
  refuse(wanted);
  const files = createPlugin(wanted);
  place.say(`${files.map((file) => join(target, file)).join('\n')}

Next:
  cd ${target}
  npm install
  npm test        its tests pass
  npm run dev     a page with the plugin in the real widgets
  npm run build   dist/, ready to be installed
`);
}

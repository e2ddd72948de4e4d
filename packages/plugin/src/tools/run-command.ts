import {parseArgs} from 'node:util';
import {BundleError} from '../bundle/bundle-plugin.js';
import {FolderError} from '../bundle/plugin-folder.js';
import {writePackedTile} from './write-packed-tile.js';
import {checkFolder} from './check-folder.js';
import {packFolder} from './pack-folder.js';
import {runTests} from './run-tests.js';
import {writeBuild} from './write-build.js';

/** Where a command is given, and who reads what it says. */
export interface CommandPlace {
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

const usage = `townhall-plugin: makes, checks and packs a plugin for Townhall

Usage: townhall-plugin COMMAND [options]

  dev                 a page with the real widgets and a real community; what you
                      save runs there at once
    --port NUMBER     where the page is (4410)
  build               writes dist/: the code, and plugin.json with its hashes
  check               says what an admin's host would refuse, or ask about
  test                runs the tests with Vitest; what stands behind goes to it
  pack                builds, and writes one zip for a static host
    --out FILE        where to (<id>-<version>.zip)
  pack-tile           one file of a Jive tile of the style CUSTOM_VIEW, as it is
    --out FILE        where to (<name>.tile.json)
    --tile NAME       which, where the definition has several
    --without ADDRESS what others serve and the tile can do without; as often as
                      needed, by how it begins

Options of all of them:
  --folder DIRECTORY  where the plugin is (here)
  --help              this text
`;

/** Does what the command line says; answers with the exit code. */
export async function runCommand(
  args: readonly string[],
  place: CommandPlace,
): Promise<number> {
  const [command = 'help', ...rest] = args;
  if (command === 'help' || args.includes('--help')) {
    place.say(usage);
    return 0;
  }
  try {
    return await run(command, rest, place);
  } catch (error) {
    if (!isForPeople(error)) throw error;
    place.complain(error.message);
    return 1;
  }
}

async function run(command: string, rest: string[], place: CommandPlace) {
  if (command === 'test') return runTests(place.folder, rest);
  const {values} = parseArgs({
    args: rest,
    options: {
      folder: {type: 'string', default: place.folder},
      port: {type: 'string', default: '4410'},
      out: {type: 'string'},
      tile: {type: 'string'},
      without: {type: 'string', multiple: true},
    },
  });
  const {folder, out} = values;
  switch (command) {
    case 'build': {
      const lines = await writeBuild(folder);
      for (const line of lines) place.say(line);
      return 0;
    }
    case 'check': {
      const findings = await checkFolder(folder);
      for (const {isError, sentence} of findings) {
        place.complain(`${isError ? 'Error' : 'Look'}: ${sentence}`);
      }
      const errors = findings.filter(({isError}) => isError).length;
      if (errors === 0) place.say('The plugin can be installed.');
      return errors === 0 ? 0 : 1;
    }
    case 'pack': {
      const {file, integrity} = await packFolder(folder, out);
      place.say(`${file}`);
      place.say(`plugin.json is ${integrity}`);
      return 0;
    }
    case 'pack-tile': {
      await writePackedTile({...values, place});
      return 0;
    }
    case 'dev': {
      const {startDev} = await import('./dev/start-dev.js');
      const port = Number(values.port);
      const {url, ended} = await startDev({...place, folder, port});
      place.say(`The plugin runs at ${url}. Ctrl-C ends it.`);
      await ended;
      return 0;
    }
    default:
      place.complain(`There is no command "${command}".\n\n${usage}`);
      return 1;
  }
}

/** What went wrong is said in a sentence already. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof BundleError ||
  error instanceof FolderError ||
  // An option that there is not.
  (error instanceof TypeError && 'code' in error);

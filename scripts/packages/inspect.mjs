import {runCommand, tool} from '../internal/run-command.mjs';
import {Stop} from '../internal/stop.mjs';

/** Throws what is wrong with a tarball, by publint and by attw. */
export async function inspect({name, path, manifest}) {
  await expectClean(name, 'publint', [path, '--strict']);
  const untyped = Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'string')
    .map(([entry]) => entry);
  // The script tag is served, not imported: it has no types to be wrong.
  if (untyped.length === Object.keys(manifest.exports).length) return;
  await expectClean(name, 'attw', [
    path,
    ...['--profile', 'esm-only'],
    ...['--format', 'ascii'],
    ...(untyped.length > 0 ? ['--exclude-entrypoints', ...untyped] : []),
  ]);
}

async function expectClean(name, program, args) {
  const {code, output} = await runCommand(tool(program), args, {
    env: {NO_COLOR: '1'},
  });
  if (code !== 0) throw new Stop(`${program} on ${name}:\n\n${output}`);
}

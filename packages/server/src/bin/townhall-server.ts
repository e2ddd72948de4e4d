#!/usr/bin/env node
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {ConfigError, type ConfigInput} from '../config.js';
import type {ImportReport} from '../import/import-lines.js';
import {StartError} from '../node/secret.js';
import {
  type Command,
  type JiveImportCommand,
  type KeyCommand,
  type LinkCommand,
  readCommandLine,
  usage,
} from './command-line.js';
import {jiveReportInWords} from './jive-report.js';
import {progressBar} from './progress-bar.js';

type Serve = Extract<Command, {does: 'serve'}>;

/** The script tag's files come with the package. */
const ownScript = fileURLToPath(new URL('../script/', import.meta.url));

try {
  const command = readCommandLine(process.argv.slice(2), process.env);
  if (command.does === 'help') process.stdout.write(usage);
  else if (command.does === 'version') await printVersion();
  else if (command.addon) await writeAddon(command, command.addon);
  else if (command.adminLink) await printLink(command, command.adminLink);
  else if (command.key) await changeKeys(command, command.key);
  else if (command.import?.dryRun) await check(command);
  else if (command.importJive) await takeOver(command, command.importJive);
  else if (command.export) await writeOut(command, command.export);
  else await serve(command);
} catch (error) {
  process.stderr.write(`${explanation(error)}\n`);
  process.exitCode = 1;
}

async function serve(command: Serve) {
  const config = await configFrom(command.configFile);
  // Loaded only now, so that help and mistakes do not wait for a database.
  const {startRelay, startServer} = await import('../node.js');
  const options = {
    ...command,
    scriptDirectory: command.scriptDirectory ?? ownScript,
    config,
    imports: command.import ? [command.import] : [],
  };
  const starting = command.upstream
    ? startRelay(command.upstream, options)
    : startServer(options);

  let isStopping = false;
  const stop = () => {
    // A second signal means now.
    if (isStopping) process.exit(1);
    isStopping = true;
    // What is still starting is closed as soon as it can be. Where it cannot
    // start, that is told below.
    starting
      .then(
        (server) => server.close(),
        () => {},
      )
      .catch((error: unknown) => {
        process.stderr.write(`${explanation(error)}\n`);
        process.exitCode = 1;
      });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await starting;
}

async function printLink(command: Serve, link: LinkCommand) {
  const config = await configFrom(command.configFile);
  const {makeManagerLink} = await import('../node.js');
  process.stdout.write(
    `${await makeManagerLink(link, {...command, config})}\n`,
  );
}

async function changeKeys(command: Serve, key: KeyCommand) {
  const config = await configFrom(command.configFile);
  const {makeProgramKey, revokeProgramKey} = await import('../node.js');
  const options = {...command, config};
  if ('revoke' in key) {
    await revokeProgramKey(key.revoke, options);
    process.stdout.write(
      `The key ${key.revoke.id} is worth nothing any more.\n`,
    );
    return;
  }
  const {id, secret} = await makeProgramKey(key.make, options);
  process.stdout.write(
    `Its secret is shown only now; the server keeps a digest of it.\n\nuser name  ${id}\npassword   ${secret}\n`,
  );
}

/** Ends at the next content when it is told to, and says how to go on. */
async function takeOver(command: Serve, wanted: JiveImportCommand) {
  const config = await configFrom(command.configFile);
  const {importFromJive} = await import('../node.js');
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  const bar = progressBar(process.stderr);
  try {
    const report = await importFromJive(
      {...wanted, signal: stopping.signal, onProgress: bar.show},
      {...command, config},
    );
    bar.clear();
    process.stdout.write(jiveReportInWords(report, wanted.dryRun));
    if (report.problems.length > 0) process.exitCode = 1;
  } catch (error) {
    bar.clear();
    const said = stopping.signal.aborted
      ? 'It was stopped.'
      : explanation(error);
    throw new StartError(`The import did not come to its end. ${said}
What was read is written. Run the same command again: it goes on from there.`);
  }
}

async function writeOut(
  command: Serve,
  wanted: {place: string; community: string | undefined},
) {
  const config = await configFrom(command.configFile);
  const {exportFrom} = await import('../node.js');
  await exportFrom(wanted, process.stdout, {...command, config});
}

async function check(command: Serve) {
  const {import: file} = command;
  if (!file) return;
  const config = await configFrom(command.configFile);
  const {tryImport} = await import('../node.js');
  const report = await tryImport(file, {
    ...command,
    config,
  });
  process.stdout.write(inWords(report));
  if (report.errors.length > 0) process.exitCode = 1;
}

const inWords = ({errors, ...counts}: ImportReport) =>
  [
    ...errors.map(({line, message}) => `line ${line}: ${message}`),
    `${counts.read} records read: ${counts.created} would be created, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.skipped} left out.`,
    '',
  ].join('\n');

async function configFrom(file: string | undefined) {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new StartError(`The configuration ${file} cannot be read.`, {cause});
  });
  try {
    // The server checks it before it is used.
    return JSON.parse(text) as ConfigInput;
  } catch (cause) {
    throw new ConfigError(`The configuration ${file} is not valid JSON.`, {
      cause,
    });
  }
}

/** Needs no database: it only says where the server is. */
async function writeAddon(
  command: Serve,
  {file, url, community}: NonNullable<Serve['addon']>,
) {
  const config = await configFrom(command.configFile);
  const {jiveAddonFor} = await import('../node.js');
  const version = await ownVersion();
  const bytes = await jiveAddonFor({url, community, version}, {config});
  await writeFile(file, bytes).catch((cause: unknown) => {
    throw new StartError(`The file ${file} cannot be written.`, {cause});
  });
  process.stdout.write(
    `${file} is written. Upload it where your Jive keeps its add-ons, and put the origin of that Jive into the "origins" of this community.\n`,
  );
}

async function printVersion() {
  process.stdout.write(`${await ownVersion()}\n`);
}

async function ownVersion() {
  const file = new URL('../../package.json', import.meta.url);
  const {version}: {version: string} = JSON.parse(await readFile(file, 'utf8'));
  return version;
}

/** Errors that were foreseen have a name and a sentence; the others a stack. */
function explanation(error: unknown) {
  if (!(error instanceof Error)) return String(error);
  const isForeseen = !/^(Type|Range|Reference|Syntax)?Error$/.test(error.name);
  return isForeseen ? error.message : (error.stack ?? error.message);
}

import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {runCommand} from './run-command.mjs';
import {Stop} from './stop.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/snap/bin/chromium',
];

/** Chromium without a window: a seventh less work for the same page. */
const shells = ['chromium-headless-shell'];

let looking;
/** The path of a Chrome or Chromium; brings Debian's where it may. */
export const findBrowser = () => (looking ??= lookForBrowser());

/** What draws pages that need no window: Debian brings it beside Chromium. */
export async function findHeadlessBrowser() {
  const browser = await findBrowser();
  return process.env.CHROME_PATH ? browser : (installed(shells) ?? browser);
}

async function lookForBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Stop(`CHROME_PATH says ${asked}, and there is nothing there.`);
  }
  const found = installed(names, places);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium from Debian (once)…');
    const output = await aptInstall();
    const brought = installed(names, places);
    if (brought) return brought;
    throw new Stop(
      `Chromium could not be installed with apt-get:\n\n${output}\n` +
        'Install Chrome or Chromium yourself and set CHROME_PATH to it.',
    );
  }
  throw new Stop(
    'The browser tests need Chrome or Chromium, and none was found.\n' +
      'Install one (Debian and Ubuntu: "sudo apt-get install chromium"), or set CHROME_PATH to where it is.',
  );
}

function installed(programs, elsewhere = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = programs.flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return [...onPath, ...elsewhere].find((path) => existsSync(path));
}

async function aptInstall() {
  const env = {DEBIAN_FRONTEND: 'noninteractive'};
  const add = (...packages) =>
    runCommand(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      {env},
    );
  const update = await runCommand('apt-get', ['update', '-qq'], {env});
  // Older Debians have no shell, and do without.
  const both = await add('chromium', ...shells);
  if (both.code === 0) return '';
  const alone = await add('chromium');
  return alone.code === 0 ? '' : update.output + alone.output;
}

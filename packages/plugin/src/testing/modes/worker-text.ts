import {fileURLToPath} from 'node:url';
import {bundle} from '../../bundle/bundle-plugin.js';

/** The sources in this repository; what was built of them elsewhere. */
const here = import.meta.url.endsWith('.ts')
  ? (path: string) => path.replace(/\.js$/, '.ts')
  : (path: string) => path;

const textOf = (path: string) =>
  bundle(fileURLToPath(new URL(here(path), import.meta.url)), {format: 'iife'});

let beginning: Promise<string> | undefined;

/** The text that every plugin's worker begins with. */
export const workerText = () =>
  (beginning ??= textOf('../../runtime/worker.js'));

let bridge: Promise<string> | undefined;

/** The text that a page in a test is driven by. */
export const bridgeText = () => (bridge ??= textOf('./page-bridge.js'));

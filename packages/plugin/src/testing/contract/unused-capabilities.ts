import {fileURLToPath} from 'node:url';
import {usedIn} from '../../bundle/used-capabilities.js';
import {bundlePlugin} from '../../bundle/bundle-plugin.js';
import type {PluginSubject} from './open-plugin.js';

/** What a plugin asks for without need; nothing where its code is not known. */
export async function unusedIn({entry, manifest}: PluginSubject) {
  if (!entry) return [];
  const path =
    entry instanceof URL || entry.startsWith('file:')
      ? fileURLToPath(entry)
      : entry;
  const {sandbox} = await bundlePlugin(path);
  const used = usedIn(sandbox, manifest);
  return manifest.permissions
    .map(({name}) => name)
    .filter((name) => !used(name));
}

import {watch, type FSWatcher} from 'node:fs';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {BundleError} from '../../bundle/bundle-plugin.js';
import {buildPlugin, type BuiltPlugin} from '../../bundle/build-plugin.js';
import {FolderError} from '../../bundle/plugin-folder.js';

/** What the last build came to. */
export type BuildState =
  | {readonly isBuilt: true; readonly files: BuiltPlugin}
  | {readonly isBuilt: false; readonly message: string};

/** Builds a plugin again whenever one of its sources is saved. */
export class LatestBuild {
  readonly #folder: string;
  readonly #changed: (state: BuildState) => void;
  readonly #watchers: FSWatcher[] = [];
  #waiting: NodeJS.Timeout | undefined;
  state: BuildState = {isBuilt: false, message: 'Not built yet'};

  constructor(folder: string, changed: (state: BuildState) => void) {
    this.#folder = folder;
    this.#changed = changed;
  }

  async start() {
    await this.#build();
    for (const place of ['src', 'plugin.ts', 'plugin.json']) {
      const path = join(this.#folder, place);
      if (!existsSync(path)) continue;
      this.#watchers.push(watch(path, {recursive: true}, () => this.#soon()));
    }
  }

  stop() {
    clearTimeout(this.#waiting);
    for (const watcher of this.#watchers) watcher.close();
  }

  /** Saving is several changes in a moment. */
  #soon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#build(), 50);
  }

  async #build() {
    try {
      this.state = {isBuilt: true, files: await buildPlugin(this.#folder)};
    } catch (error) {
      if (!(error instanceof BundleError || error instanceof FolderError)) {
        throw error;
      }
      this.state = {isBuilt: false, message: error.message};
    }
    this.#changed(this.state);
  }
}

import {createPluginHost, type PluginReport} from '../src/host/index.js';
import {createSandbox} from '../src/host/transports/sandbox.js';
import type {Capability, Json, PluginDefinition} from '../src/index.js';
import {anIdea} from '../src/testing/sample-data.js';

/** What a test does on the page of a host. */
export interface Lab {
  reports: PluginReport[];
  said: unknown[];
  /** Installs a plugin behind walls; `id` is that of its manifest. */
  install(manifest: object, script: string, page?: string): Promise<string>;
  /** Runs the same script in the page itself. */
  trust(manifest: object, script: string): Promise<string>;
  /** What a plugin answers at its points. */
  answers(): Promise<Json>;
  /** Mounts the view at a card's footer; answers with what is drawn. */
  draw(): Promise<Json>;
  stateOf(id: string): string | undefined;
  dispose(id: string): Promise<void>;
  /** The longest time in which the page did nothing else. */
  longestStall(during: () => Promise<unknown>): Promise<number>;
  timed(times: number): Promise<number[]>;
}

const reports: PluginReport[] = [];
const said: unknown[] = [];
let page = '/sandbox.html';
const host = createPluginHost({
  community: {events: {subscribe: () => {}}},
  onFailure: ({cause: _, ...report}) => reports.push({...report, cause: null}),
  log: (...line) => said.push(line),
  sandbox: (script, signal) =>
    createSandbox({
      page,
      runtime: async () => (await fetch('/runtime.js')).text(),
    })(script, signal),
});

const grantsIn = (manifest: object) =>
  ('permissions' in manifest
    ? (manifest.permissions as {name: Capability}[])
    : []
  )
    // Each test grants what its manifest asks for.
    .map(({name}) => name);

const lab: Lab = {
  reports,
  said,
  async install(manifest, script, at = '/sandbox.html') {
    page = at;
    const grant = grantsIn(manifest);
    return (await host.install({manifest, script, grant})).id;
  },
  async trust(manifest, script) {
    // The text is the test's own.
    // oxlint-disable-next-line no-new-func
    const plugin = new Function(
      `${script}; return townhallPlugin`,
    )() as PluginDefinition;
    const grant = grantsIn(manifest);
    return (await host.install({manifest, plugin, grant})).id;
  },
  async answers() {
    const items = [anIdea(), anIdea({id: 'idea-2'})];
    const badges = await host.points.badges('ideas.card.badges', {items});
    const query = {place: 'roadmap', sort: 'top', stage: '', q: ''} as const;
    return JSON.parse(
      JSON.stringify({
        badges: [...badges],
        query: await host.points.transform('ideas.list.query', query, {}),
        patch: await host.points.patch('ideas.list.items', {items}),
        fields: await host.points.provide('ideas.composer.fields', {}),
        view: await lab.draw(),
      }),
    ) as Json;
  },
  async draw() {
    const [one] = host.views.at('ideas.card.footer');
    if (!one) return null;
    return new Promise((resolve) => {
      const given = () => ({idea: anIdea()});
      void host.views.mount(one, given, (tree) => resolve(tree as Json));
    });
  },
  stateOf: (id) => host.plugins.find((one) => one.id === id)?.state,
  dispose: async (id) => host.plugins.find((one) => one.id === id)?.dispose(),
  async longestStall(during) {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    await during();
    clearInterval(beat);
    return Math.max(longest, performance.now() - last);
  },
  async timed(times) {
    const took: number[] = [];
    const items = [anIdea()];
    for (let time = 0; time < times; time++) {
      const before = performance.now();
      await host.points.badges('ideas.card.badges', {items});
      took.push(performance.now() - before);
    }
    return took;
  },
};
Object.assign(window, {lab});

declare global {
  interface Window {
    lab: Lab;
  }
}

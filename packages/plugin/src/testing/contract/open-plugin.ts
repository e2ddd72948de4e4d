import type {Capability} from '../../capability.js';
import {manifestSchema, type Manifest} from '../../manifest/manifest.js';
import type {PluginDefinition} from '../../plugin.js';
import type {Json} from '../../json.js';
import type {DrivenPage} from '../modes/browser-page.js';
import type {RenderMode} from '../modes/plugin-mode.js';
import {
  renderPlugin,
  type RenderedPlugin,
  type RenderPluginOptions,
} from '../render-plugin.js';
import {anIdea, aQuestion} from '../sample-data.js';

/** What a plugin's contract is stated of. */
export interface PluginContractOptions {
  readonly plugin: PluginDefinition;
  /** As it stands in `plugin.json`. */
  readonly manifest: unknown;
  /** The module with the plugin; with it, it is run in a thread of its own too. */
  readonly entry?: string | URL | undefined;
  /** A page of Playwright or Puppeteer; with it, the real sandbox is tried too. */
  readonly page?: (() => DrivenPage) | undefined;
  /** What the admin set. */
  readonly settings?: {readonly [name: string]: Json} | undefined;
  /** Answers requests to other servers; with 503 unless said. */
  readonly fetch?: typeof fetch | undefined;
}

/** A plugin under test, and what its author said of it. */
export class PluginSubject {
  readonly #options: PluginContractOptions;

  constructor(options: PluginContractOptions) {
    this.#options = options;
  }

  get plugin() {
    return this.#options.plugin;
  }

  get entry() {
    return this.#options.entry;
  }

  get manifest(): Manifest {
    return manifestSchema.parse(this.#options.manifest);
  }

  /** Where it can be run with what its author handed over. */
  get modes(): RenderMode[] {
    const {entry, page} = this.#options;
    return [
      'strict',
      ...(entry ? ['worker' as const] : []),
      ...(entry && page ? ['browser' as const] : []),
    ];
  }

  /** Runs it; everything around it answers, with little. */
  open(
    mode: RenderMode,
    {
      grant,
      ...more
    }: {grant?: readonly Capability[]} & Partial<RenderPluginOptions> = {},
  ): Promise<RenderedPlugin> {
    const {plugin, manifest, entry, page, settings, fetch} = this.#options;
    return renderPlugin(plugin, {
      manifest,
      mode,
      entry,
      page: mode === 'browser' ? page?.() : undefined,
      settings,
      fetch: fetch ?? (async () => new Response('', {status: 503})),
      community: quietCommunity,
      ui: {
        confirm: async () => true,
        copy: async () => {},
        toast() {},
        navigate() {},
      },
      ...(grant && {grant}),
      ...more,
    });
  }
}

// All of a community that a plugin can ask for.
const quietCommunity = {
  events: {subscribe: () => {}},
  ideas: {
    list: async () => ({items: [anIdea()], next: null}),
    get: async () => anIdea(),
    vote: async () => ({idea: anIdea()}),
  },
  questions: {
    list: async () => ({items: [aQuestion()], next: null}),
    answers: async () => [],
  },
} as unknown as NonNullable<RenderPluginOptions['community']>;

import type {Capability} from './capability.js';
import type {Disposable} from './disposable.js';
import type {Json} from './json.js';
import type {PluginData} from './context-data.js';
import type {PluginMode} from './manifest/runtime.js';
import type {Viewer} from './model.js';
import type {Contribution} from './points/contributions.js';
import type {PointId} from './points/points.js';
import type {Campaign} from './points/widget-event.js';

/** Where a plugin speaks; the host decides who reads it. */
export type PluginLog = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (...words: Json[]) => void>
>;

/** What is around the plugin; it may change while the plugin runs. */
export interface PluginEnvironment {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly viewer: Viewer;
  /** Needs `analytics:events`. */
  readonly campaign?: Campaign;
}

/** The admin's settings, with the defaults of the manifest beneath them. */
export interface PluginSettings {
  get(name: string): Json | undefined;
  onChange(changed: () => void): Disposable;
}

/** What the admin has granted. */
export interface PluginPermissions {
  has(capability: Capability): boolean;
  onChange(changed: () => void): Disposable;
}

/** What a request to another server answers with. */
export interface NetAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Other servers; each origin needs its `net:`. No cookies go along. */
export interface PluginNet {
  fetch(
    url: string,
    init?: {
      readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    },
  ): Promise<NetAnswer>;
}

/** A drawer of the plugin's own in this browser; needs `storage:local`. */
export interface PluginStorage {
  get(key: string): Promise<Json | undefined>;
  set(key: string, value: Json): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** What a plugin does around its own views; each needs its `ui:`. */
export interface PluginUi {
  toast(message: {
    readonly text: string;
    readonly tone?: 'info' | 'success' | 'warning' | 'danger';
  }): void;
  /** Needs that the visitor has pressed something of this plugin just now. */
  confirm(question: {
    readonly title: string;
    readonly body?: string;
  }): Promise<boolean>;
  navigate(href: string): Promise<void>;
  /** Needs `clipboard:write`. */
  copy(text: string): Promise<void>;
  /** Asks that a point is called again; all of them without one. */
  refresh(point?: PointId): void;
}

/** What a plugin is given. */
export interface PluginContext {
  readonly plugin: {
    readonly id: string;
    readonly version: string;
    readonly mode: PluginMode;
  };
  readonly api: {
    readonly major: number;
    readonly sdk: string;
    /** Whether this host has such a point or feature. */
    supports(feature: string): boolean;
  };
  readonly env: PluginEnvironment;
  /** Aborted when the plugin is switched off: hand it to every timer and call. */
  readonly signal: AbortSignal;
  readonly settings: PluginSettings;
  readonly permissions: PluginPermissions;
  /**
   * Joins in at a point. Throws `PluginError` with the code `undeclared` unless
   * the manifest says so under the same id.
   */
  contribute<Id extends PointId>(
    point: Id,
    id: string,
    contribution: Contribution<Id>,
  ): Disposable;
  readonly data: PluginData;
  readonly net: PluginNet;
  readonly storage: PluginStorage;
  readonly ui: PluginUi;
  readonly log: PluginLog;
}

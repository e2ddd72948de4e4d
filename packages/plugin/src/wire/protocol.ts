import type {Capability} from '../capability.js';
import type {PluginEnvironment} from '../context.js';
import type {Json} from '../json.js';
import type {PluginMode} from '../manifest/runtime.js';
import type {PluginErrorCode} from '../plugin-error.js';

/** The version of the messages between a host and a plugin. */
export const protocolVersion = 1;

/** What a plugin is told when it starts. */
export interface Init {
  readonly api: number;
  readonly plugin: {
    readonly id: string;
    readonly version: string;
    readonly mode: PluginMode;
  };
  readonly granted: readonly Capability[];
  readonly settings: {readonly [name: string]: Json};
  readonly env: PluginEnvironment;
  readonly declared: readonly {readonly point: string; readonly id: string}[];
  readonly points: readonly string[];
}

/** What a plugin says of one contribution when it makes it. */
export interface Contributed {
  readonly point: string;
  readonly id: string;
  /** What of it is data: a label, an order, a priority. */
  readonly facts: {readonly [name: string]: Json};
}

/** From host to plugin and back alike; one message is one of these as JSON. */
export type CallMessage =
  | {t: 'call'; id: number; m: string; p: Json; dl: number}
  | {t: 'ret'; id: number; r: Json}
  | {t: 'err'; id: number; code: PluginErrorCode; message: string}
  | {t: 'cancel'; id: number};

/** What a host says. */
export type HostMessage =
  | CallMessage
  | {t: 'init'; init: Init}
  | {t: 'evt'; m: 'env' | 'settings' | 'grants' | 'changed'; p: Json}
  | {t: 'ping'; n: number}
  | {t: 'dispose'};

/** What a plugin says. */
export type PluginMessage =
  | CallMessage
  | {t: 'hello'; v: number; plugin: string}
  | {t: 'add'; contribution: Contributed}
  | {t: 'remove'; point: string; id: string}
  | {t: 'ready'}
  | {t: 'failed'; code: PluginErrorCode; message: string}
  | {t: 'evt'; m: 'refresh' | 'log' | 'toast'; p: Json}
  | {t: 'pong'; n: number}
  | {t: 'disposed'};

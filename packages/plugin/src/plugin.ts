import type {Contribution, PointId} from './points.js';

/** Something that can be ended; ending it twice does no harm. */
export interface Disposable {
  dispose(): void;
}

/** Anything that survives JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | {readonly [name: string]: Json};

/** Where a plugin speaks; the host decides who reads it. */
export type PluginLog = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (...words: Json[]) => void>
>;

/** What a plugin is given. */
export interface PluginContext {
  readonly plugin: {readonly id: string};
  /** Aborted when the plugin is switched off: hand it to every timer and call. */
  readonly signal: AbortSignal;
  /**
   * Joins in at a point. Throws `PluginError` with the code `undeclared` unless
   * the manifest says so under the same id.
   */
  contribute<Point extends PointId>(
    point: Point,
    id: string,
    contribution: Contribution<Point>,
  ): Disposable;
  readonly log: PluginLog;
}

/** What `setup` may leave to be ended with the plugin. */
export type Cleanup = void | Disposable | (() => void);

/** A plugin: what it is called, and what it does when it is switched on. */
export interface PluginDefinition {
  /** `publisher.name`, as in its manifest. */
  readonly id: string;
  setup(context: PluginContext): Cleanup | Promise<Cleanup>;
}

/**
 * Gives a plugin its types; adds nothing at run time.
 *
 * @example
 * export default definePlugin({
 *   id: 'acme.applause',
 *   setup({contribute, log}) {
 *     contribute('events', 'applause', {
 *       consume({events}) {
 *         for (const event of events) {
 *           if (event.type === 'idea.voted') log.info(`${event.votes.net} net`);
 *         }
 *       },
 *     });
 *   },
 * });
 */
export const definePlugin = (plugin: PluginDefinition): PluginDefinition =>
  plugin;

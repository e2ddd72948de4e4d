export {createManualTimers, type ManualTimers} from './manual-timers.js';
export {
  renderPlugin,
  type RenderedPlugin,
  type RenderPluginOptions,
} from './render-plugin.js';
export {anAnswer, aPerson, anIdea, aQuestion} from './sample-data.js';
export type {ShownView} from './shown-view.js';
export {
  startPlugin,
  type StartedPlugin,
  type StartOptions,
} from './start-plugin.js';
export type {DrivenPage} from './modes/browser-page.js';
export type {RenderMode} from './modes/plugin-mode.js';
export {
  hostilePlugin,
  hostilePlugins,
  type HostileName,
  type HostilePlugin,
} from './hostile/hostile-plugin.js';

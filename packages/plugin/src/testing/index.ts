export {createManualTimers, type ManualTimers} from './manual-timers.js';
export {
  renderPlugin,
  type RenderedPlugin,
  type RenderPluginOptions,
} from './render-plugin.js';
export {aPerson, anIdea, aQuestion} from './sample-data.js';
export type {ShownView} from './shown-view.js';
export {
  startPlugin,
  type StartedPlugin,
  type StartOptions,
} from './start-plugin.js';

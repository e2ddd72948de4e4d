export {createManualTimers, type ManualTimers} from './manual-timers.js';
export {
  startPlugin,
  type StartedPlugin,
  type StartOptions,
} from './start-plugin.js';

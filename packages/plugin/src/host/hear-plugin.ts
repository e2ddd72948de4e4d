import type {PluginLog} from '../context.js';
import type {Json} from '../json.js';
import {limits} from '../limits.js';
import {cleanText} from './kinds/clean-text.js';
import {isRecord} from './line/message-shapes.js';
import {Bucket} from './line/bucket.js';
import type {PluginHostOptions} from './plugin-host.js';
import type {RunningPlugin} from './running-plugin.js';
import type {Timers} from './timers.js';

const levels = ['debug', 'info', 'warn', 'error'] as const;
const tones = ['info', 'success', 'warning', 'danger'] as const;

/** What plugins say to people: so much of it, and no more. */
export function hearPlugin({log, ui}: PluginHostOptions, {now}: Timers) {
  const buckets = new WeakMap<RunningPlugin, {log: Bucket; toast: Bucket}>();
  const bucketsOf = (plugin: RunningPlugin) => {
    let mine = buckets.get(plugin);
    if (!mine) {
      const {logLinesPerSecond: lines, toastsPerMinute: toasts} = limits;
      mine = {
        log: new Bucket(lines, lines, now),
        toast: new Bucket(toasts / 60, toasts, now),
      };
      buckets.set(plugin, mine);
    }
    return mine;
  };

  return (plugin: RunningPlugin, event: 'log' | 'toast', told: Json) => {
    if (!isRecord(told) || !bucketsOf(plugin)[event].take()) return;
    if (event === 'log') {
      const level = levels.find((one) => one === told['level']) ?? 'info';
      const words = Array.isArray(told['words']) ? told['words'] : [];
      (log ?? logToConsole)(plugin.id, level, words.slice(0, 20));
    } else if (plugin.grants.has('ui:toast')) {
      ui?.toast?.({
        plugin: plugin.id,
        text: cleanText(String(told['text'] ?? ''), limits.sentence),
        tone: tones.find((one) => one === told['tone']) ?? 'info',
      });
    }
  };
}

const logToConsole = (
  id: string,
  level: keyof PluginLog,
  words: readonly Json[],
) => console[level](`[${id}]`, ...words);

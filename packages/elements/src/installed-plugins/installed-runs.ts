import type {Community, RunningPlugin} from '@townhall/client';
import type {PluginInstall, PluginReport} from '@townhall/plugin/host';
import type {PluginRun} from '../community/plugin-runner.js';
import {fetchScript, ScriptRefusedError} from './fetch-script.js';
import {NewsDesk} from './news-desk.js';

/** One page in this many also tells which plugins it started. */
const sampled = 10;

/** What fetching the installed plugins takes. */
export interface InstalledRunsOptions {
  community: Community;
  records: readonly RunningPlugin[];
  onFailure: (report: PluginReport) => void;
  signal: AbortSignal;
}

/** The installed plugins whose code is what staff installed, ready to run. */
export async function installedRuns({
  community,
  records,
  onFailure,
  signal,
}: InstalledRunsOptions): Promise<PluginRun[]> {
  const desk = new NewsDesk({
    tell: (id, news) => community.plugins.tell(id, news, {signal}),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      signal.addEventListener('abort', () => clearTimeout(timer));
    },
    tellsStarts: Math.random() * sampled < 1,
  });
  const runs = records.map(async (record) => {
    const hear = (how: 'started' | PluginReport) =>
      desk.hear(record.id, record.version, how);
    try {
      const script = await fetchScript(record, signal);
      const onStart = () => hear('started');
      return [{...installOf(record), id: record.id, script, hear, onStart}];
    } catch (cause) {
      signal.throwIfAborted();
      const isRefused = cause instanceof ScriptRefusedError;
      const report: PluginReport = {
        pluginId: record.id,
        state: 'disposed',
        code: isRefused ? cause.code : 'network',
        contribution: undefined,
        message: String(isRefused ? cause.message : cause),
        cause,
      };
      onFailure(report);
      hear(report);
      return [];
    }
  });
  return (await Promise.all(runs)).flat();
}

const installOf = ({
  manifest,
  grant,
  settings,
  guardTimeout,
  base,
}: RunningPlugin): PluginInstall => ({
  manifest,
  guardTimeout,
  base,
  // The host takes of both only what the manifest knows, name by name.
  grant: grant as PluginInstall['grant'],
  settings: Object(settings) as NonNullable<PluginInstall['settings']>,
});

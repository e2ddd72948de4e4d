import type {
  GuardTimeout,
  ManagedPlugin,
  PluginAsk,
  PluginMode,
  RunningPlugin,
} from '@townhall/client';
import {wordsIn, type Manifest} from '@townhall/plugin/manifest';
import type {CommunityContext, Source} from '../context.js';

/** A row of `installed_plugins`. */
export interface PluginRow {
  id: string;
  version: string;
  manifest: Manifest;
  manifest_url: string;
  manifest_integrity: string;
  script_url: string;
  script_integrity: string;
  mode: PluginMode;
  is_on: boolean;
  granted: string[];
  settings: Record<string, string | number | boolean>;
  guard_timeout: GuardTimeout;
  installed_at: Date;
  installed_by: string | null;
  starts: number;
  failures: number;
  deadlines: number;
  quarantines: number;
  last_start_at: Date | null;
  last_trouble_at: Date | null;
  last_trouble: string | null;
}

/** Every install record, the oldest first. */
export const readPlugins = (
  {communityId}: CommunityContext,
  source: Source,
): Promise<PluginRow[]> =>
  source.query(
    `select * from installed_plugins where community_id = $1
      order by installed_at, id`,
    [communityId],
  );

/** What every page may read of an install record. */
export const runningFrom = (row: PluginRow): RunningPlugin => ({
  id: row.id,
  version: row.version,
  mode: row.mode,
  script: row.script_url,
  integrity: row.script_integrity,
  base: new URL('.', row.manifest_url).href,
  grant: row.granted,
  guardTimeout: row.guard_timeout,
  manifest: row.manifest,
  settings: row.settings,
});

/** What staff reads of an install record. */
export const managedFrom = (row: PluginRow): ManagedPlugin => ({
  ...runningFrom(row),
  name: wordsIn(row.manifest.name, 'en'),
  manifestUrl: row.manifest_url,
  manifestIntegrity: row.manifest_integrity,
  on: row.is_on,
  asks: asksOf(row.manifest),
  health: {
    starts: row.starts,
    failures: row.failures,
    deadlines: row.deadlines,
    quarantines: row.quarantines,
    lastStartAt: row.last_start_at?.toISOString() ?? null,
    lastTroubleAt: row.last_trouble_at?.toISOString() ?? null,
    lastTrouble: row.last_trouble,
  },
  installedAt: row.installed_at.toISOString(),
  installedBy: row.installed_by,
});

/** What a manifest asks for, and why. */
export const asksOf = ({permissions}: Manifest): PluginAsk[] =>
  permissions.map(({name, reason, optional}) => ({
    name,
    reason: wordsIn(reason, 'en'),
    optional,
  }));

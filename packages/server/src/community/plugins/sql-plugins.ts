import type {
  CallOptions,
  InstalledPlugins,
  PluginInspection,
  PluginNews,
  PluginStep,
} from '@townhall/client';
import {pluginAddressSchema, pluginNewsSchema} from '@townhall/client/contract';
import {wordsIn} from '@townhall/plugin/manifest';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {changePlugin, installPlugin, removePlugin} from './change-records.js';
import {fetchManifest} from './fetch-manifest.js';
import {asksOf, managedFrom, readPlugins, runningFrom} from './plugin-rows.js';

type Asked = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** The plugins of a community, over SQL. */
export function sqlPlugins(
  context: ViewerContext,
  asked: Asked,
): InstalledPlugins {
  const byStaff = <Result>(work: () => Promise<Result>) =>
    asked(async () => {
      insist(mayModerate(await readMember(context, context.database)));
      return work();
    });
  return {
    running: asked(async () => {
      const rows = await readPlugins(context, context.database);
      const items = rows.filter((row) => row.is_on).map(runningFrom);
      return {items, next: null};
    }),
    tell: (id, news, options) =>
      asked(() => countNews(context, id, news))(options),
    managed: byStaff(async () => {
      const rows = await readPlugins(context, context.database);
      return {items: rows.map(managedFrom), next: null};
    }),
    inspect: (address, options) =>
      byStaff(() => inspectPlugin(context, address))(options),
    install: (draft, options) =>
      byStaff(() => installPlugin(context, draft))(options),
    change: (id, change, options) =>
      byStaff(() => changePlugin(context, id, change))(options),
    remove: (id, options) => byStaff(() => removePlugin(context, id))(options),
    steps: byStaff(() => readSteps(context)),
  };
}

async function inspectPlugin(
  context: CommunityContext,
  address: unknown,
): Promise<PluginInspection> {
  const {manifestUrl} = valid(pluginAddressSchema, address);
  const {manifest, integrity} = await fetchManifest(context, manifestUrl);
  const rows = await readPlugins(context, context.database);
  return {
    id: manifest.id,
    version: manifest.version,
    name: wordsIn(manifest.name, 'en'),
    description: wordsIn(manifest.description ?? '', 'en'),
    manifestUrl,
    integrity,
    modes: manifest.runtime.modes,
    asks: asksOf(manifest),
    points: [...new Set(manifest.contributes.map(({point}) => point))],
    installed: rows.find(({id}) => id === manifest.id)?.version ?? null,
    manifest,
  };
}

/** Adds up what pages say of the version that is installed. Switches nothing off. */
async function countNews(
  {communityId, database, clock}: CommunityContext,
  id: string,
  news: PluginNews,
): Promise<void> {
  const {version, started, failures, deadlines, quarantines, trouble} = valid(
    pluginNewsSchema,
    news,
  );
  const found = await database.query(
    `update installed_plugins
        set starts = least(starts + $3, 1000000000),
            failures = least(failures + $4, 1000000000),
            deadlines = least(deadlines + $5, 1000000000),
            quarantines = least(quarantines + $6, 1000000000),
            last_start_at = case when $3 > 0 then $8::timestamptz
                                 else last_start_at end,
            last_trouble_at = case when $7::text is null then last_trouble_at
                                   else $8::timestamptz end,
            last_trouble = coalesce($7::text, last_trouble)
      where community_id = $1 and id = $2 and is_on and version = $9
      returning id`,
    [
      communityId,
      id,
      started ? 1 : 0,
      failures,
      deadlines,
      quarantines,
      trouble,
      clock(),
      version,
    ],
  );
  if (found.length === 0) {
    refuse('not_found', {detail: `No plugin “${id}” ${version} runs here.`});
  }
}

async function readSteps({communityId, database}: CommunityContext) {
  const rows = await database.query<Omit<PluginStep, 'at'> & {at: Date}>(
    `select s.plugin_id as plugin, s.what, s.at, s.by, p.name, s.version,
            s.is_on as "on", s.granted as "grant"
       from plugin_steps s
       left join persons p on p.community_id = s.community_id and p.id = s.by
      where s.community_id = $1
      order by s.id desc limit 100`,
    [communityId],
  );
  const items = rows.map((row) => ({...row, at: row.at.toISOString()}));
  return {items, next: null};
}

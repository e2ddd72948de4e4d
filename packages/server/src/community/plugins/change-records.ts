import type {
  ManagedPlugin,
  PluginInstallChange,
  PluginInstallDraft,
} from '@townhall/client';
import {
  pluginInstallChangeSchema,
  pluginInstallDraftSchema,
} from '@townhall/client/contract';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {write, type WriteTransaction} from '../write.js';
import {checkedGrant, checkedSettings, codeFile} from './check-record.js';
import {checkedScript, fetchManifest} from './fetch-manifest.js';
import {managedFrom, readPlugins, type PluginRow} from './plugin-rows.js';

const mostPlugins = 50;

/** Installs a plugin, or another version in place of the one there. */
export async function installPlugin(
  context: ViewerContext,
  draft: PluginInstallDraft,
): Promise<ManagedPlugin> {
  const {
    manifestUrl,
    integrity,
    grant,
    settings = {},
    mode = 'sandboxed',
    on = true,
    guardTimeout = 'hold',
  } = valid(pluginInstallDraftSchema, draft);
  const fetched = await fetchManifest(context, manifestUrl);
  if (fetched.integrity !== integrity) {
    refuse('invalid_request', {
      detail: `The manifest at ${manifestUrl} is not the one that was looked at: its hash is ${fetched.integrity}. Look at it again; nothing was installed.`,
      fields: [{path: 'integrity', message: 'Does not fit the manifest.'}],
    });
  }
  const {manifest} = fetched;
  const granted = checkedGrant(manifest, grant);
  const set = checkedSettings(manifest, settings);
  const code = await checkedScript(context, fetched, codeFile(manifest, mode));

  return inRecords(context, async (tx, rows) => {
    const isNew = rows.every(({id}) => id !== manifest.id);
    if (isNew && rows.length >= mostPlugins) {
      refuse('invalid_request', {
        detail: `There are ${mostPlugins} plugins already. Remove one first.`,
      });
    }
    const [row] = await tx.query<PluginRow>(upsert, [
      context.communityId,
      manifest.id,
      manifest.version,
      JSON.stringify(manifest),
      manifestUrl,
      integrity,
      code.script,
      code.integrity,
      mode,
      on,
      granted,
      JSON.stringify(set),
      guardTimeout,
      context.clock(),
      context.viewerId,
    ]);
    return {row, what: 'installed'};
  });
}

/** Grants, revokes, sets, switches on or off. */
export function changePlugin(
  context: ViewerContext,
  id: string,
  change: PluginInstallChange,
): Promise<ManagedPlugin> {
  const wanted = valid(pluginInstallChangeSchema, change);
  return inRecords(context, async (tx, rows) => {
    const old = rows.find((row) => row.id === id) ?? notInstalled(id);
    const grant = checkedGrant(old.manifest, wanted.grant ?? old.granted);
    const set = checkedSettings(old.manifest, wanted.settings ?? old.settings);
    const [row] = await tx.query<PluginRow>(
      `update installed_plugins
          set granted = $3::text[], settings = $4::jsonb, is_on = $5,
              guard_timeout = $6
        where community_id = $1 and id = $2 returning *`,
      [
        context.communityId,
        id,
        grant,
        JSON.stringify(set),
        wanted.on ?? old.is_on,
        wanted.guardTimeout ?? old.guard_timeout,
      ],
    );
    return {row, what: 'changed'};
  });
}

/** Takes an install record away; what was done with it stays written down. */
export async function removePlugin(
  context: ViewerContext,
  id: string,
): Promise<void> {
  await inRecords(context, async (tx) => {
    const [row] = await tx.query<PluginRow>(
      `delete from installed_plugins
        where community_id = $1 and id = $2 returning *`,
      [context.communityId, id],
    );
    return {row: row ?? notInstalled(id), what: 'removed'};
  });
}

const notInstalled = (id: string): never =>
  refuse('not_found', {detail: `No plugin called “${id}” is installed.`});

/** Changes a record, and writes down who did. */
const inRecords = (
  context: ViewerContext,
  work: (
    tx: WriteTransaction,
    rows: PluginRow[],
  ) => Promise<{
    row: PluginRow | undefined;
    what: 'installed' | 'changed' | 'removed';
  }>,
): Promise<ManagedPlugin> =>
  write(
    context,
    async (tx) => {
      const {row, what} = await work(tx, await readPlugins(context, tx));
      if (!row) return refuse('internal');
      await tx.query(
        `insert into plugin_steps
           (community_id, id, plugin_id, what, version, is_on, granted, at, by)
         values ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9)`,
        [
          context.communityId,
          context.uuids.next(),
          row.id,
          what,
          row.version,
          row.is_on,
          row.granted,
          context.clock(),
          context.viewerId,
        ],
      );
      tx.happened({type: 'touched'});
      return managedFrom(row);
    },
    {movesDeadlines: false},
  );

const upsert = `
insert into installed_plugins
  (community_id, id, version, manifest, manifest_url, manifest_integrity,
   script_url, script_integrity, mode, is_on, granted, settings, guard_timeout,
   installed_at, installed_by)
values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10, $11::text[], $12::jsonb,
        $13, $14, $15)
on conflict (community_id, id) do update
   set version = excluded.version, manifest = excluded.manifest,
       manifest_url = excluded.manifest_url,
       manifest_integrity = excluded.manifest_integrity,
       script_url = excluded.script_url,
       script_integrity = excluded.script_integrity, mode = excluded.mode,
       is_on = excluded.is_on, granted = excluded.granted,
       settings = excluded.settings, guard_timeout = excluded.guard_timeout,
       installed_at = excluded.installed_at,
       installed_by = excluded.installed_by,
       starts = 0, failures = 0, deadlines = 0, quarantines = 0,
       last_start_at = null, last_trouble_at = null, last_trouble = null
returning *`;

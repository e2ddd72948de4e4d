/** Families of modules: one per entry in `embed/src/chunks`. */
const families = /\/elements\/src\/(idea|question|welcome)/;

/** What every widget needs, whatever it shows. */
const everywhere =
  /\/node_modules\/|\/client\/src\/|\/elements\/src\/community\/|\/chunks\/connection/;

/** What only a page with plugins loads: their host, and zod, which it brings. */
const withPlugins =
  /\/plugin\/src\/|\/node_modules\/(\.pnpm\/[^/]+\/node_modules\/)?zod\//;

/**
 * Puts what several widgets share into one chunk that is loaded beside the
 * first of them, in the same flight; Rollup finds the place of all the rest.
 */
export function sharedRuntime(id, {getModuleInfo}) {
  if (withPlugins.test(id)) return undefined;
  if (everywhere.test(id)) return 'runtime';
  return familiesAround(id, getModuleInfo).size > 1 ? 'runtime' : undefined;
}

function familiesAround(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const [, family] = families.exec(id) ?? [];
  if (family) return new Set([family]);
  const {importers} = getModuleInfo(id);
  return new Set(
    importers.flatMap((importer) => [
      ...familiesAround(importer, getModuleInfo, seen),
    ]),
  );
}

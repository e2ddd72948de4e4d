/** What is loaded on its own: a chunk of the script tag, or a part of a widget. */
const beginning = /\/embed\/src\/(chunks\/\w+)|\/elements\/src\/([a-z]+)/;

/** So small that each costs more by itself than what is in it. */
const pieces =
  /\/(elements\/src\/internal\/(lost-focus|pill\.styles)|client\/src\/answers-reading)\.ts$/;

/**
 * Puts what a board of ideas shares with any other widget into one chunk that
 * is loaded beside the first widget, in the same flight, and all the rest of a
 * board into a second: a board loads nothing that is not its own, and what
 * shows single ideas takes from there. Rollup finds the place of all the rest.
 */
export function sharedRuntime(id, {getModuleInfo}) {
  if (pieces.test(id)) return 'pieces';
  const {
    'chunks/connection': page,
    'chunks/ideas': board,
    // What shows single ideas, and what a board loads later.
    'chunks/vote': vote,
    'chunks/detail': detail,
    'chunks/opened': opened,
    idea: later,
    ...others
  } = beginningsOf(id, getModuleInfo);
  const isShared = Object.keys(others).length > 0;
  if (page || (board && isShared)) return 'runtime';
  return board ? 'ideas' : undefined;
}

/** Where the ways to a module begin, by name. */
function beginningsOf(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return {};
  seen.add(id);
  const {importers, dynamicImporters} = getModuleInfo(id);
  const [, chunk, folder] = beginning.exec(id) ?? [];
  return Object.assign(
    dynamicImporters.length > 0 ? {[chunk ?? folder]: true} : {},
    ...importers.map((importer) => beginningsOf(importer, getModuleInfo, seen)),
  );
}

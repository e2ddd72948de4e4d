/** A thing as it goes out. */
export type Drawn = Readonly<Record<string, unknown>>;

/** Chooses what of a thing goes out. */
export type Choose = (drawn: Drawn) => Drawn;

/** Without these nobody could say what they were given. */
const always = ['id', 'type', 'contentID', 'placeID', 'resources.self'];

/**
 * Reads `fields=subject,author.displayName,-content.text,@all`: only what is
 * named, and without what stands behind a dash.
 */
export function fieldsOf(query: URLSearchParams): Choose {
  const words = (query.get('fields') ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= 200)
    .slice(0, 100);
  const without = words
    .filter((word) => word.startsWith('-'))
    .map((word) => word.slice(1));
  const named = words.filter((word) => !/^[-@]/.test(word));
  const all = words.includes('@all') || named.length === 0;
  if (all && without.length === 0) return (drawn) => drawn;
  const kept = all ? undefined : treeOf([...named, ...always]);
  const dropped = treeOf(without);
  return (drawn) => {
    const chosen = kept ? pick(drawn, kept) : drawn;
    return without.length > 0 ? drop(chosen, dropped) : chosen;
  };
}

/** What is named at each level; an empty one stands for all below it. */
type Tree = Map<string, Tree>;

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let level = root;
    for (const name of path.split('.').slice(0, 8)) {
      const below = level.get(name) ?? new Map<string, never>();
      level.set(name, below);
      level = below;
    }
  }
  return root;
}

function pick(drawn: Drawn, tree: Tree): Drawn {
  return Object.fromEntries(
    Object.entries(drawn).flatMap(([name, value]) => {
      const below = tree.get(name);
      if (!below) return [];
      return [[name, below.size > 0 ? inside(value, below, pick) : value]];
    }),
  );
}

function drop(drawn: Drawn, tree: Tree): Drawn {
  return Object.fromEntries(
    Object.entries(drawn).flatMap(([name, value]) => {
      const below = tree.get(name);
      if (!below) return [[name, value]];
      return below.size > 0 ? [[name, inside(value, below, drop)]] : [];
    }),
  );
}

function inside(
  value: unknown,
  tree: Tree,
  choose: (drawn: Drawn, tree: Tree) => Drawn,
): unknown {
  if (Array.isArray(value)) {
    return value.map((one: unknown) => inside(one, tree, choose));
  }
  return isDrawn(value) ? choose(value, tree) : value;
}

const isDrawn = (value: unknown): value is Drawn =>
  typeof value === 'object' && value !== null;

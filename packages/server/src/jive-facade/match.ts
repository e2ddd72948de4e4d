import type {JiveRoute} from './call.js';

/** What an address means: a route, or only other methods. */
export type Match =
  | {route: JiveRoute; params: Record<string, string>}
  | {allowed: readonly string[]}
  | undefined;

/** Finds routes by method and path; a slash at the end changes nothing. */
export function matcher(routes: readonly JiveRoute[]) {
  const patterns = routes.map((route) => ({
    route,
    parts: partsOf(route.path),
  }));
  return (method: string, path: string): Match => {
    const parts = partsOf(path);
    const fitting = patterns.flatMap(({route, parts: pattern}) => {
      const params = fit(pattern, parts);
      return params ? [{route, params}] : [];
    });
    const found = fitting.find(({route}) => route.method === method);
    if (found) return found;
    if (fitting.length === 0) return undefined;
    return {allowed: [...new Set(fitting.map(({route}) => route.method))]};
  };
}

const partsOf = (path: string) => path.replace(/\/+$/, '').split('/');

function fit(pattern: readonly string[], parts: readonly string[]) {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? '';
    const [, name] = /^\{(\w+)\}$/.exec(wanted) ?? [];
    if (name === undefined) {
      if (wanted !== part) return undefined;
    } else if (part === '') {
      return undefined;
    } else {
      // The address was checked before: it spells something.
      params[name] = decodeURIComponent(part);
    }
  }
  return params;
}

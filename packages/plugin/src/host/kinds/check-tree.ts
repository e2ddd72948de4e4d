import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import type {UiTag} from '../../ui/ui-tree.js';
import {isRecord} from '../line/message-shapes.js';
import {cleanText, invalid} from './clean-text.js';
import {treeRules} from './tree-rules.js';
import type {Pictures} from './urls.js';

/** One piece of a view that may be drawn. */
export interface CheckedElement {
  readonly tag: UiTag;
  readonly key: string | undefined;
  /** What it says, by the names of `UiProps`. */
  readonly props: Readonly<Record<string, Json | undefined>>;
  /** The number of each of its handlers. */
  readonly handlers: Readonly<Record<string, number | undefined>>;
  readonly children: readonly CheckedNode[];
}
export type CheckedNode = CheckedElement | string;

/** Makes of what a plugin drew what the host draws, or refuses all of it. */
export function checkTree(tree: Json, pictures: Pictures): CheckedNode | null {
  let left = limits.treeNodes;

  const check = (node: unknown, depth: number): CheckedNode | null => {
    if (node === null || node === false) return null;
    if (--left < 0) throw invalid('The view has too many pieces');
    if (depth > limits.treeDepth) throw invalid('The view is too deep');
    if (typeof node === 'string') return cleanText(node, 4_000);
    if (!isRecord(node)) throw invalid('A piece of the view is none');
    return checkElement(node, depth);
  };

  const checkElement = (
    {tag, key, props, children}: Record<string, unknown>,
    depth: number,
  ): CheckedElement => {
    if (typeof tag !== 'string' || !Object.hasOwn(treeRules, tag)) {
      throw invalid('There is no such piece of a view');
    }
    const {must = {}, may = {}, hears = [], holds} = treeRules[tag as UiTag];
    const given = isRecord(props) ? props : {};
    const said: Record<string, Json> = {};
    for (const [name, rule] of Object.entries(must)) {
      said[name] = rule(given[name], pictures);
    }
    for (const [name, rule] of Object.entries(may)) {
      if (given[name] !== undefined && given[name] !== null) {
        said[name] = rule(given[name], pictures);
      }
    }
    const inside = holds && Array.isArray(children) ? children : [];
    return {
      // It is one of the names of the rules.
      tag: tag as UiTag,
      key: typeof key === 'string' ? cleanText(key, 100) : undefined,
      props: said,
      handlers: handlersIn(given, hears),
      children: inside
        .map((child) => check(child, depth + 1))
        .filter((child) => child !== null),
    };
  };

  if (JSON.stringify(tree).length > limits.treeCharacters) {
    throw invalid('The view is too big');
  }
  return check(tree, 1);
}

function handlersIn(given: Record<string, unknown>, names: readonly string[]) {
  const found: Record<string, number> = {};
  for (const name of names) {
    const handler = given[name];
    if (isRecord(handler) && Number.isSafeInteger(handler['$h'])) {
      found[name] = Number(handler['$h']);
    }
  }
  return found;
}

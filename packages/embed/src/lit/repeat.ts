import type {TemplateResult} from './template.js';

/** A list whose items keep their nodes when others come before them. */
export const repeat = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
  view: (item: Item) => TemplateResult,
) => items.map((item) => Object.assign(view(item), {key: keyOf(item)}));

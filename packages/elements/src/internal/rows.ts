import {render, type TemplateResult} from 'lit';

/**
 * The rows of a list, one per item. A row stays the same element when others
 * come before it, so that nobody loses what they have open or write in there.
 */
export class Rows<Item extends {readonly id: string}> {
  readonly #rows = new Map<string, HTMLElement>();

  /** Draws the items into a list that holds nothing else. */
  draw(
    list: Element,
    items: readonly Item[],
    view: (item: Item) => TemplateResult,
  ) {
    const ids = new Set(items.map(({id}) => id));
    for (const [id, row] of this.#rows) {
      if (ids.has(id)) continue;
      row.remove();
      this.#rows.delete(id);
    }
    items.forEach((item, at) => {
      const row = this.#rows.get(item.id) ?? document.createElement('li');
      this.#rows.set(item.id, row);
      const there = list.children[at] ?? null;
      if (there !== row) list.insertBefore(row, there);
      render(view(item), row);
    });
  }
}

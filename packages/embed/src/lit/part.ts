import {AttributePart} from './attribute-part.js';
import {
  TemplateResult,
  nothing,
  parse,
  walkerOver,
  type Parsed,
} from './template.js';

/** Whom the listeners of a template belong to. */
export interface RenderOptions {
  readonly host?: unknown;
}

const roots = new WeakMap<Node, Part>();

/** Draws into a container; drawn again, only what has changed is touched. */
export function render(
  value: unknown,
  container: Node,
  {host}: RenderOptions = {},
) {
  let part = roots.get(container);
  if (!part) {
    part = new Part(container.appendChild(new Text()), host);
    roots.set(container, part);
  }
  part.set(value);
}

/**
 * A place in which anything may be drawn. There may be tens of thousands on a
 * page, so each is one object and one node.
 */
class Part {
  /** What is drawn stands before it; a text is drawn as its own. */
  readonly #end: Text;
  readonly #host: unknown;
  /** Of a template: its first node, and what fills its holes. */
  #first: ChildNode | undefined;
  #template: Parsed | undefined;
  #holes: readonly (Part | AttributePart)[] | undefined;
  #items: Map<unknown, Part> | undefined;

  constructor(end: Text, host: unknown) {
    this.#end = end;
    this.#host = host;
  }

  set(value: unknown) {
    if (value instanceof TemplateResult) this.#setTemplate(value);
    else if (Array.isArray(value)) this.#setItems(value);
    else {
      this.#clear();
      const text = value === nothing ? '' : String(value ?? '');
      if (this.#end.data !== text) this.#end.data = text;
    }
  }

  #setTemplate(result: TemplateResult) {
    const template = parse(result);
    if (this.#template === template) return this.#fill(result);
    this.set('');
    // Imported rather than cloned: elements in it are what they are from here on.
    const fragment = document.importNode(template.content, true);
    const walker = walkerOver(fragment);
    let at = -1;
    this.#holes = template.holes.map((hole) => {
      // The copy has the nodes of its template, in the same order.
      for (; at < hole.at; at++) walker.nextNode();
      const node = walker.currentNode;
      // At this place is an element, or the text that was put there.
      return hole.name
        ? new AttributePart(node as Element, hole, this.#host)
        : new Part(node as Text, this.#host);
    });
    this.#template = template;
    this.#first = fragment.firstChild ?? undefined;
    // Filled before it is on the page, so that elements arrive complete.
    this.#fill(result);
    this.#end.before(fragment);
  }

  #fill({values}: TemplateResult) {
    this.#holes?.forEach((hole, index) => hole.set(values[index]));
  }

  /** Items with a key keep their nodes when others come before them. */
  #setItems(values: readonly unknown[]) {
    if (!this.#items) this.set('');
    const before = this.#items ?? new Map<unknown, Part>();
    const keys: unknown[] = values.map((value, index) =>
      value instanceof TemplateResult ? (value.key ?? index) : index,
    );
    const kept = new Set(keys);
    let next: ChildNode | null = this.#end;
    for (const [key, item] of [...before].reverse()) {
      if (kept.has(key)) next = item.#start;
      else item.#remove();
    }
    this.#items = new Map(
      values.map((value, index) => {
        const item =
          before.get(keys[index]) ?? new Part(new Text(), this.#host);
        if (item.#start === next) next = item.#end.nextSibling;
        else item.#moveBefore(next);
        item.set(value);
        return [keys[index], item];
      }),
    );
  }

  /** The first of its nodes, which may be the last one as well. */
  get #start(): ChildNode {
    const [item] = this.#items?.values() ?? [];
    return this.#first ?? (item ? item.#start : this.#end);
  }

  #nodes() {
    const nodes: ChildNode[] = [];
    let node: ChildNode | null = this.#start;
    for (; node && node !== this.#end; node = node.nextSibling) {
      nodes.push(node);
    }
    return nodes;
  }

  #moveBefore(next: ChildNode | null) {
    next?.before(...this.#nodes(), this.#end);
  }

  /** Takes all of it from the page. */
  #remove() {
    this.#clear();
    this.#end.remove();
  }

  #clear() {
    if (!this.#template && !this.#items) return;
    this.#nodes().forEach((node) => node.remove());
    this.#first = this.#template = this.#holes = this.#items = undefined;
  }
}

import {attributePart} from './attribute-part.js';
import {TemplateResult, nothing, parse, walk, type Parsed} from './template.js';

/** Whom the listeners of a template belong to. */
export interface RenderOptions {
  readonly host?: unknown;
}

/** Puts a value into one hole. */
export type SetHole = (value: unknown) => void;

const roots = new WeakMap<Node, Part>();

/** Draws into a container; drawn again, only what has changed is touched. */
export function render(
  value: unknown,
  container: Node,
  {host}: RenderOptions = {},
) {
  let part = roots.get(container);
  if (!part) {
    part = newPart(host);
    roots.set(container, part);
    part.moveTo(container, null);
  }
  part.set(value);
}

const newPart = (host: unknown) => {
  const [start, end] = [new Comment(), new Comment()];
  document.createDocumentFragment().append(start, end);
  return new Part(start, end, host);
};

/** A place between two nodes, in which anything may be drawn. */
class Part {
  readonly start: ChildNode;
  /** Null for the end of the parent. */
  readonly end: ChildNode | null;
  readonly #host: unknown;
  #text: Text | undefined;
  #drawn: Drawn | undefined;
  #items: Map<unknown, Part> | undefined;

  constructor(start: ChildNode, end: ChildNode | null, host: unknown) {
    this.start = start;
    this.end = end;
    this.#host = host;
  }

  set(value: unknown) {
    if (value instanceof TemplateResult) this.#setTemplate(value);
    else if (Array.isArray(value)) this.#setItems(value);
    else this.#setText(value === nothing ? '' : String(value ?? ''));
  }

  /** Puts all of it before another node. */
  moveTo(parent: Node, before: Node | null) {
    let node: ChildNode | null = this.start;
    while (node) {
      const next: ChildNode | null =
        node === this.end ? null : node.nextSibling;
      parent.insertBefore(node, before);
      node = next;
    }
  }

  /** Takes all of it from the page. */
  remove() {
    this.clear();
    this.start.remove();
    this.end?.remove();
  }

  /** Takes away all that is drawn. */
  clear() {
    while (this.start.nextSibling !== this.end)
      this.start.nextSibling?.remove();
    this.#text = this.#drawn = this.#items = undefined;
  }

  #insert(node: Node) {
    this.clear();
    this.start.parentNode?.insertBefore(node, this.end);
  }

  #setText(text: string) {
    if (!text) this.clear();
    else if (!this.#text) {
      const node = new Text(text);
      this.#insert(node);
      this.#text = node;
    } else if (this.#text.data !== text) this.#text.data = text;
  }

  #setTemplate(result: TemplateResult) {
    const template = parse(result);
    if (this.#drawn?.template === template) return fill(this.#drawn, result);
    // Filled before it is on the page, so that elements arrive complete.
    const {fragment, drawn} = draw(template, this.#host);
    fill(drawn, result);
    this.#insert(fragment);
    this.#drawn = drawn;
  }

  /** Items with a key keep their nodes when others come before them. */
  #setItems(values: readonly unknown[]) {
    if (!this.#items) this.clear();
    const before = this.#items ?? new Map<unknown, Part>();
    const keys: unknown[] = values.map((value, index) =>
      value instanceof TemplateResult ? (value.key ?? index) : index,
    );
    for (const [key, item] of before) if (!keys.includes(key)) item.remove();
    let next = this.start.nextSibling;
    this.#items = new Map(
      values.map((value, index) => {
        const item = before.get(keys[index]) ?? newPart(this.#host);
        if (item.start === next) next = item.end?.nextSibling ?? null;
        // Whatever stands between two siblings has their parent.
        else item.moveTo(this.start.parentNode as Node, next);
        item.set(value);
        return [keys[index], item];
      }),
    );
  }
}

interface Drawn {
  readonly template: Parsed;
  readonly holes: readonly SetHole[];
}

const fill = ({holes}: Drawn, {values}: TemplateResult) =>
  holes.forEach((set, index) => set(values[index]));

/** A copy of a template, with a way to fill each of its holes. */
function draw(template: Parsed, host: unknown) {
  // Imported rather than cloned: elements in it are what they are from here on.
  const fragment = document.importNode(template.content, true);
  const nodes: Node[] = [];
  const walker = walk(fragment);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const holes = template.holes.map(({at, name}): SetHole => {
    // The copy has the nodes of its template, in the same order.
    const node = nodes[at] as ChildNode & Element;
    if (name) return attributePart(node, name, host);
    // What the copy is put before must not be taken for the content of its hole.
    if (node === fragment.lastChild) fragment.append(new Comment());
    const part = new Part(node, node.nextSibling, host);
    return (value) => part.set(value);
  });
  return {fragment, drawn: {template, holes}};
}

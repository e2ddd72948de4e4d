/** Draws nothing; takes an attribute away. */
export const nothing = Symbol();

/** What shall be drawn: a template, and what goes into its holes. */
export class TemplateResult {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
  /** Tells it from its neighbours in a list. */
  key?: unknown;

  constructor(strings: readonly string[], values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }
}

/** Only this makes templates, so that what an API says can never be one. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]) =>
  new TemplateResult(strings, values);

/** Where a hole is: at which node of the template, and in which attribute. */
export interface Hole {
  readonly at: number;
  /** `.`, `?`, `@`, or nothing before the name. */
  readonly kind: string;
  /** Empty between two tags. */
  readonly name: string;
}

/** A template that has been parsed. */
export interface Parsed {
  readonly content: DocumentFragment;
  readonly holes: readonly Hole[];
}

/** Elements and texts, all that a hole can be found by; 128 are comments. */
export const walkerOver = (root: Node, also = 0) =>
  document.createTreeWalker(root, 5 + also);

const marker = `hole-${Math.random()}`;
const parsed = new WeakMap<readonly string[], Parsed>();

interface Policy {
  createHTML(html: string): string;
}
// Not in TypeScript's library yet.
const {trustedTypes} = globalThis as {
  trustedTypes?: {createPolicy(name: string, policy: Policy): Policy};
};
// Pages with a strict policy have allowed Lit's name.
const policy = trustedTypes?.createPolicy('lit-html', {
  createHTML: (markup) => markup,
});

/** The template of a result; parsed once, however often it is drawn. */
export function parse({strings}: TemplateResult): Parsed {
  let template = parsed.get(strings);
  if (!template) parsed.set(strings, (template = parseAnew(strings)));
  return template;
}

function parseAnew(strings: readonly string[]): Parsed {
  const names: string[] = [];
  let markup = '';
  strings.forEach((text, index) => {
    markup += text;
    if (index === strings.length - 1) return;
    // Of two that are not there, neither is later.
    if (markup.lastIndexOf('<') <= markup.lastIndexOf('>')) {
      markup += `<!--${marker}-->`;
      return;
    }
    const [, name = '', quote] = /([^\s"'=]+)=(["']?)$/.exec(text) ?? [];
    names.push(name);
    markup += quote ? marker : `"${marker}"`;
  });

  const element = document.createElement('template');
  // The policy makes of it what the page requires. What people wrote is in the
  // holes, and never in here: only literals of our own sources are.
  // oxlint-disable-next-line no-restricted-properties -- a template's own markup
  element.innerHTML = policy?.createHTML(markup) ?? markup;
  return {content: element.content, holes: findHoles(element.content, names)};
}

function findHoles(content: DocumentFragment, names: string[]) {
  // Whatever is drawn in a hole must not come before the first node.
  if (content.firstChild instanceof Comment) content.prepend('');
  const holes: Hole[] = [];
  const walker = walkerOver(content, 128);
  for (let at = 0, node; (node = walker.nextNode()); at++) {
    if (node instanceof Comment) {
      // Texts are what is drawn most, and each other thing before one.
      const text = new Text();
      node.replaceWith(text);
      walker.currentNode = text;
      holes.push({at, kind: '', name: ''});
    } else if (node instanceof Element) {
      for (const attribute of node.getAttributeNames()) {
        if (node.getAttribute(attribute) !== marker) continue;
        node.removeAttribute(attribute);
        const [, kind = '', name = ''] =
          /([.?@]?)(.*)/.exec(names.shift() ?? '') ?? [];
        holes.push({at, kind, name});
      }
    }
  }
  return holes;
}

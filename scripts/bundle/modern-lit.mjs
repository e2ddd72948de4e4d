/**
 * Leaves out what Lit has for browsers that we do not serve and for uses that
 * we do not make: styles where style sheets cannot be constructed (a browser
 * that knows `light-dark()`, as our themes need, constructs them), polyfills of
 * shadow trees, and elements that a server has drawn.
 */
export function modernLit() {
  return {
    name: 'modern-lit',
    load: (id) =>
      id.endsWith('/@lit/reactive-element/css-tag.js') ? cssTag : null,
    transform(code, id) {
      if (!/\/(?:lit-html|lit-element|reactive-element)\.js$/.test(id)) {
        return null;
      }
      if (code.search(hooks) < 0) throw new Error(`Lit has changed: ${id}`);
      return {code: code.replaceAll(hooks, '(void 0)'), map: null};
    },
  };
}

const hooks = /\b\w+\.(?:lit|reactive)\w+(?:Polyfill|Hydrate)Support\b/g;

const cssTag = `
export const css = (strings, ...values) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(String.raw({raw: strings}, ...values));
  return sheet;
};
export const adoptStyles = (root, sheets) => {
  root.adoptedStyleSheets = sheets;
};
export const getCompatibleStyle = (sheet) => sheet;
export const supportsAdoptingStyleSheets = true;
export class CSSResult {}
export const unsafeCSS = (text) => css([text]);
`;

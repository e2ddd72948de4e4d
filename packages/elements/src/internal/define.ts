/**
 * Registers the class under its tag, unless the page already has one: two
 * embeds on one page must not take each other down.
 */
export function define(tag: string, constructor: CustomElementConstructor) {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

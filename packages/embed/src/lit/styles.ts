/** A style sheet that many shadow trees share. */
export const css = (strings: TemplateStringsArray, ...values: unknown[]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(String.raw(strings, ...values));
  return sheet;
};

/** Gives a shadow tree these styles. */
export const adoptStyles = (root: ShadowRoot, sheets: CSSStyleSheet[]) => {
  root.adoptedStyleSheets = sheets;
};

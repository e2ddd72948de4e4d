/** What the page says on the script tag, e.g. `data-community`. */
export type Settings = Readonly<DOMStringMap>;

/**
 * The tags that brought this module. A module has no `currentScript`, and one
 * that a page imports by itself has no tag: then the defaults hold.
 */
export const scriptTags = (url: string) =>
  [...document.scripts].filter(({src}) => src === url);

/** Where the server is: above the script, unless the page says otherwise. */
export const serverOf = ({server}: Settings, url: string) =>
  server ?? new URL('.', url).href.replace(/(\/v1)?\/$/, '');

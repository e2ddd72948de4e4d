import type {TownhallElement} from './townhall-element.js';

/**
 * The name of a landmark that an element draws. Where several of its kind stand
 * on a page, those after the first are numbered, to be told apart.
 */
export function uniqueName(element: TownhallElement, name: string) {
  // The root of what is on a page is a document or a shadow root.
  const root = element.getRootNode() as ParentNode;
  const at = [...root.querySelectorAll(element.localName)].indexOf(element);
  return at > 0 ? `${name} (${element.format.number(at + 1)})` : name;
}

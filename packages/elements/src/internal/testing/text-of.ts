import {until} from './until.js';

/**
 * Everything that is written in an element, shadow roots and slots included;
 * without what was only announced.
 */
export function textOf(root: Node): string {
  return shown(root).replace(/\s+/g, ' ').trim();
}

function shown(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLElement && node.hidden) return '';
  if (node instanceof HTMLElement && node.role === 'status') return '';
  if (node instanceof HTMLStyleElement) return '';
  return childrenOf(node).map(shown).join('');
}

function childrenOf(node: Node): Node[] {
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  if (slotted.length > 0) return slotted;
  const root = (node instanceof Element && node.shadowRoot) || node;
  return [...root.childNodes];
}

/** Waits until the page shows these words. */
export const findText = (words: RegExp, root: Node = document.body) =>
  until(() => words.test(textOf(root)), `no “${words.source}” to be seen`);

/** What assistive technology was told last by the elements on the page. */
export const announced = (element: Element) =>
  element.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';

/** Whether it belongs to the community of the root, and not to one below it. */
export function isOf(root: HTMLElement, element: Element) {
  const provider = element.closest('townhall-community');
  return !provider || provider === root || !root.contains(provider);
}

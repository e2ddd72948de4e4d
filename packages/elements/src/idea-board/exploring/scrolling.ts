/** Notes how far the page and all around an element is scrolled, to put it back. */
export function scrollAround(element: Element) {
  const scrolled: {at: Element; top: number}[] = [];
  for (let at: Element | null = element; at; at = around(at)) {
    if (at.scrollTop !== 0) scrolled.push({at, top: at.scrollTop});
  }
  return () =>
    scrolled.forEach(({at, top}) => at.scrollTo({top, behavior: 'instant'}));
}

/**
 * Keeps an element at its height in the window while what is above it gets
 * another one: at once, or as the cards there are drawn in the next frames.
 */
export function holdInPlace(element: Element, top: number, frames = 10) {
  scrollBy({
    top: element.getBoundingClientRect().top - top,
    behavior: 'instant',
  });
  if (frames === 0) return;
  requestAnimationFrame(() => holdInPlace(element, top, frames - 1));
}

/** Across slots and shadow trees. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ??
    element.parentElement ??
    (root instanceof ShadowRoot ? root.host : null)
  );
}

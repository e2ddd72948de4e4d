const stops =
  'h1,h2,h3,h4,h5,h6,[role=heading],a[href],button,input,select,textarea,summary,[tabindex]';

/**
 * Where a reader goes on when an element closes: the next heading or control
 * after it, also inside a widget, or else the last one before it.
 */
export function nextStop(from: Element): HTMLElement | undefined {
  let last: HTMLElement | undefined;
  let hasPassed = false;
  for (const element of everyElement(document.documentElement)) {
    if (element === from) hasPassed = true;
    else if (isStop(element) && !isInside(element, from)) {
      if (hasPassed) return element;
      last = element;
    }
  }
  return last;
}

/** Moves focus, also to something that cannot take it by itself. */
export function focusOn(element: HTMLElement) {
  element.focus();
  if (isFocused(element)) return;
  element.setAttribute('tabindex', '-1');
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), {
    once: true,
  });
  element.focus();
}

function isStop(element: HTMLElement) {
  return (
    element.matches(stops) &&
    !element.matches(':disabled') &&
    element.checkVisibility()
  );
}

function isInside(element: Element, outer: Element): boolean {
  if (outer.contains(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInside(root.host, outer);
}

function isFocused(element: HTMLElement) {
  return element.matches(':focus');
}

function* everyElement(root: ParentNode): Iterable<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

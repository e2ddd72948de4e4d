/** Every element inside another one, shadow roots included. */
export function deepElements(root: Element | ShadowRoot): HTMLElement[] {
  const own =
    root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  return [...own, root].flatMap((each) =>
    [...each.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deepElements(element.shadowRoot) : []),
    ]),
  );
}

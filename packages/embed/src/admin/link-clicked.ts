/** Where a pressed link of ours leads; undefined for what the browser does. */
export function linkClicked(event: MouseEvent): string | undefined {
  const {button, metaKey, ctrlKey, shiftKey, altKey} = event;
  if (event.defaultPrevented || button !== 0) return undefined;
  if (metaKey || ctrlKey || shiftKey || altKey) return undefined;
  const link = event
    .composedPath()
    .find((target) => target instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement) || link.target) return undefined;
  if (link.origin !== location.origin || link.hash) return undefined;
  return /^\/admin(\/|$)/.test(link.pathname) ? link.pathname : undefined;
}

/** Loads what a tag needs; undefined for a tag that is not ours. */
type Load = (tagName: string) => Promise<unknown> | undefined;

/**
 * Finds the tags that nobody has defined yet: those on the page now, and those
 * that it gains later where it is observed.
 */
export function watch(observed: boolean, load: Load) {
  const bring = (element: Element) =>
    load(element.localName)?.catch((error: unknown) => {
      console.error(error);
      // Has the fields of `TownhallErrorEvent`, whose class has not arrived.
      const failed = new Event('townhall-error', {
        bubbles: true,
        composed: true,
      });
      element.dispatchEvent(
        Object.assign(failed, {kind: 'offline', code: null}),
      );
    });
  const scan = (root: ParentNode) =>
    Promise.all([...root.querySelectorAll(':not(:defined)')].map(bring));

  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        bring(node);
        scan(node);
      }
    }
  });
  if (observed) observer.observe(document, {childList: true, subtree: true});

  return {
    ready: parsed().then(() => scan(document)),
    end: () => observer.disconnect(),
  };
}

/** An `async` script may run before the page is complete. */
const parsed = () =>
  new Promise<unknown>((resolve: (event?: Event) => void) => {
    if (document.readyState === 'loading') {
      addEventListener('DOMContentLoaded', resolve);
    } else resolve();
  });

import type {HostLine} from '../../runtime/host-line.js';

/** Catches what would lead out of the frame, and asks the host to go there. */
export function catchLinks(line: HostLine) {
  const go = (href: string, target: string) =>
    void line.ask('ui.navigate', {href, target}).catch((error: unknown) => {
      console.warn(String(error));
    });
  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    const [inner] = event.composedPath();
    const link =
      inner instanceof Element ? inner.closest('a[href], area[href]') : null;
    const href = link?.getAttribute('href')?.trim() ?? '';
    // A jump within the page stays what it is, and so does a script of its own.
    if (!link || href.startsWith('#') || /^javascript:/i.test(href)) return;
    event.preventDefault();
    go(href, link.getAttribute('target') ?? '');
  });
  window.open = (address) => {
    go(String(address ?? ''), '_blank');
    return null;
  };
}

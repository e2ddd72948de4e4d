import type {HostUi, PageLook} from '@townhall/plugin/host';

/** What the page does for its plugins; nothing in it is theirs to draw. */
export const pageUi = (root: HTMLElement): HostUi => ({
  toast({plugin, text}) {
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    line.setAttribute('data-plugin-toast', plugin);
    line.dir = 'auto';
    root.append(line);
    // Said after it is there, so that it is heard.
    setTimeout(() => (line.textContent = `${text} (${plugin})`), 50);
    setTimeout(() => line.remove(), 8_000);
  },
  confirm: async ({plugin, title, body}) =>
    // The browser's own dialog is one that no plugin can imitate.
    // oxlint-disable-next-line no-alert
    confirm([`${plugin}:`, title, body].filter(Boolean).join('\n')),
  navigate(href) {
    if (href.startsWith('#')) location.hash = href;
    else open(href, '_blank', 'noopener,noreferrer');
  },
  copy: (text) => navigator.clipboard.writeText(text),
});

/** What the page looks like around an element. */
export const lookOf = (root: HTMLElement) => (): PageLook => {
  const {direction, colorScheme} = getComputedStyle(root);
  const isDark =
    colorScheme === 'dark' ||
    (colorScheme.includes('dark') &&
      matchMedia('(prefers-color-scheme: dark)').matches);
  const asked = new URLSearchParams(location.search);
  const campaign = Object.fromEntries(
    ['source', 'medium', 'campaign', 'term', 'content'].flatMap((name) => {
      const value = asked.get(`utm_${name}`);
      return value ? [[name, value.slice(0, 200)]] : [];
    }),
  );
  const named = root.closest<HTMLElement>('[lang]');
  return {
    locale: named?.lang || navigator.language || 'en',
    dir: direction === 'rtl' ? 'rtl' : 'ltr',
    theme: isDark ? 'dark' : 'light',
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    ...(Object.keys(campaign).length > 0 && {campaign}),
  };
};

/** Puts the reader's name in the place of `{name}`; without one, no hole is left. */
export function withName(text: string, name: string | undefined): string {
  if (!text.includes('{name}')) return text;
  if (name) return text.replaceAll('{name}', () => name);
  const isFirst = text.startsWith('{name}');
  const nameless = text
    .replace(/^\{name\}[,:،，]?\s*/, '')
    .replace(/\s*[,،，]?\s*\{name\}/g, '');
  return isFirst
    ? nameless.charAt(0).toLocaleUpperCase() + nameless.slice(1)
    : nameless;
}

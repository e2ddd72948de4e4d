/**
 * Whether an address fits a pattern such as `/courses/*`, where `*` stands for
 * anything. What begins with `/` is the path alone; else it is the whole address.
 */
export function isOnPage(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const {origin, pathname} = new URL(address);
  const text = pattern.startsWith('/') ? pathname : origin + pathname;
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return text === first;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first)) return false;
  // Each part as early as it can be: no pattern takes long.
  let from = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

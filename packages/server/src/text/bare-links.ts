import type {Inline} from '@townhall/client';

/** Makes the addresses in a plain text into links. */
export function withBareLinks(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"“”]+/giu)) {
    const address = withoutTrailing(match[0]);
    const href = safeHref(address);
    if (href === undefined) continue;
    pushText(parts, text.slice(end, match.index));
    parts.push({
      type: 'link',
      href,
      children: [{type: 'text', value: address}],
    });
    end = match.index + address.length;
  }
  pushText(parts, text.slice(end));
  return parts;
}

/** The address if a reader may be led there: `http:`, `https:` or `mailto:`. */
export function safeHref(address: string): string | undefined {
  if (address.length > 2_000) return undefined;
  if (!URL.canParse(address)) return undefined;
  const {protocol, href} = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}

function pushText(parts: Inline[], value: string) {
  if (value) parts.push({type: 'text', value});
}

/** The full stop after an address belongs to the sentence. */
function withoutTrailing(address: string) {
  let end = address.length;
  while (end > 0 && '.,;:!?\'"*_~'.includes(address.charAt(end - 1))) end -= 1;
  const isOpened = address.slice(0, end).includes('(');
  if (!isOpened) while (address.charAt(end - 1) === ')') end -= 1;
  return address.slice(0, end);
}

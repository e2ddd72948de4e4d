/** A start tag with its attributes, or what stands between two of them. */
export type HtmlPart =
  | {kind: 'text'; text: string}
  | {
      kind: 'tag';
      name: string;
      attributes: ReadonlyMap<string, string>;
      text: string;
    }
  /** What stands in a script or a style, up to its end tag. */
  | {kind: 'raw'; name: string; text: string};

const attribute =
  /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * Takes a page apart as far as packing needs it: comments stay text, so that what
 * is commented out loads nothing, and what a script holds is nobody's tag.
 */
export function scanHtml(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  const next =
    /<!--[^]*?-->|<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
  let from = 0;
  for (let found = next.exec(html); found; found = next.exec(html)) {
    const [text, written, inside = ''] = found;
    if (written === undefined) continue;
    if (found.index > from) {
      parts.push({kind: 'text', text: html.slice(from, found.index)});
    }
    const name = written.toLowerCase();
    parts.push({kind: 'tag', name, attributes: attributesIn(inside), text});
    from = next.lastIndex;
    if (!['script', 'style', 'textarea', 'title'].includes(name)) continue;
    const end = html.slice(from).search(new RegExp(`</${name}[\\s/>]`, 'i'));
    const to = end < 0 ? html.length : from + end;
    parts.push({kind: 'raw', name, text: html.slice(from, to)});
    from = next.lastIndex = to;
  }
  parts.push({kind: 'text', text: html.slice(from)});
  return parts;
}

function attributesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    const value = double ?? single ?? bare ?? '';
    if (!found.has(name.toLowerCase())) {
      found.set(name.toLowerCase(), value.replaceAll('&amp;', '&').trim());
    }
  }
  return found;
}

/** A start tag again, with these attributes in the place of those it had. */
export function startTag(
  name: string,
  attributes: ReadonlyMap<string, string>,
) {
  const written = [...attributes].map(
    ([key, value]) =>
      ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

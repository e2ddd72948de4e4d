import {textFromEntities} from './entities.js';

/** What a piece of HTML says: elements that matter, and text. */
export type HtmlNode = string | HtmlElement;
export interface HtmlElement {
  tag: string;
  href: string | undefined;
  /** The id of a picture that is here; those from elsewhere are not read. */
  picture: string | undefined;
  /** What it shows. */
  alt: string;
  /** A link by which Jive's clients name somebody. */
  isPerson: boolean;
  children: HtmlNode[];
}

/** Not read at all, whatever they hold. */
const dropped = /^(script|style|template|noscript|iframe|object|svg|math)$/;
const empty = /^(br|hr|img|input|wbr|meta|link|col|area|source)$/;
const deepest = 60;
const mostTags = 20_000;

/**
 * Reads HTML into a tree, in time proportional to its length. It is read for
 * what it says, never shown: whatever is not understood is text or nothing.
 */
export function htmlTree(html: string): HtmlNode[] {
  const root: HtmlElement = elementOf('root', '');
  const open: HtmlElement[] = [root];
  let skipping: string | undefined;
  let tags = 0;
  const add = (node: HtmlNode) => open.at(-1)?.children.push(node);

  for (const token of withoutComments(html).split(/(<\/?[a-z][^<>]*>)/iu)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(token);
    const name = tag?.[2]?.toLowerCase();
    if (!tag || name === undefined || tags > mostTags) {
      if (!skipping && token !== '') add(textFromEntities(token));
      continue;
    }
    tags += 1;
    const closes = tag[1] === '/';
    if (skipping) {
      if (closes && name === skipping) skipping = undefined;
    } else if (dropped.test(name)) {
      if (!closes && !token.endsWith('/>')) skipping = name;
    } else if (closes) {
      close(open, name);
    } else {
      const element = elementOf(name, token);
      if (!empty.test(name) && /^(p|li)$/.test(name)) endOpen(open, name);
      add(element);
      const isOpen = !empty.test(name) && !token.endsWith('/>');
      if (isOpen && open.length < deepest) open.push(element);
    }
  }
  return root.children;
}

/** What stands in comments is for nobody; one that does not end is dropped whole. */
function withoutComments(html: string): string {
  const [first = '', ...others] = html.split('<!--');
  return (
    first +
    others
      .map((rest) => {
        const end = rest.indexOf('-->');
        return end === -1 ? '' : rest.slice(end + 3);
      })
      .join('')
  );
}

/** An end tag ends what stands open inside it too; without a start it is nothing. */
function close(open: HtmlElement[], name: string) {
  const at = open.findLastIndex(({tag}) => tag === name);
  if (at > 0) open.length = at;
}

/** A paragraph ends where the next begins, and so does an item of a list. */
function endOpen(open: HtmlElement[], name: string) {
  const at = open.findLastIndex(({tag}) =>
    /^(p|li|ul|ol|blockquote|td)$/.test(tag),
  );
  if (at > 0 && open[at]?.tag === name) open.length = at;
}

const elementOf = (tag: string, token: string): HtmlElement => ({
  tag,
  href: attributeIn(token, 'href'),
  picture: tag === 'img' ? pictureIn(attributeIn(token, 'src')) : undefined,
  alt: (tag === 'img' && attributeIn(token, 'alt')) || '',
  isPerson: /\sclass\s*=[^>]*\b(?:jive_macro_user|jive-link-profile)/iu.test(
    token,
  ),
  children: [],
});

function attributeIn(
  token: string,
  name: keyof typeof attributes,
): string | undefined {
  const found = attributes[name].exec(token);
  const written = found?.[1] ?? found?.[2] ?? found?.[3];
  return written && textFromEntities(written);
}

const attributeCalled = (name: string) =>
  new RegExp(
    String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`,
    'iu',
  );

const attributes = {
  alt: attributeCalled('alt'),
  href: attributeCalled('href'),
  src: attributeCalled('src'),
};

const pictureIn = (source = '') =>
  /\/images\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\?|$)/iu.exec(
    source,
  )?.[1];

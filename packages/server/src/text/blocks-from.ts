import type {Block, Inline} from '@townhall/client';
import type {ListItem, PhrasingContent, RootContent} from 'mdast';
import {safeHref, withBareLinks} from './bare-links.js';
import {excerptOf, plainTextOf} from './plain-text.js';
import {languageIn} from './split-fences.js';

/** Markdown's tree as the contract's: what the contract lacks becomes text. */
export const blocksFrom = (nodes: readonly RootContent[]): Block[] =>
  nodes.flatMap(blockFrom);

function blockFrom(node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = inlinesFrom(node.children);
      return children.length > 0 ? [{type: 'paragraph', children}] : [];
    }
    case 'code':
      return [
        {
          type: 'code-block',
          value: node.value,
          language: languageIn(node.lang ?? ''),
        },
      ];
    case 'blockquote': {
      const children = blocksFrom(node.children);
      return children.length > 0 ? [{type: 'quote', children}] : [];
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: node.children.map(({children}: ListItem) =>
            blocksFrom(children),
          ),
        },
      ];
    default:
      // The parser was told to make nothing else.
      return [];
  }
}

const inlinesFrom = (
  nodes: readonly PhrasingContent[],
  insideLink = false,
): Inline[] =>
  nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    // `![…](image:…)` is read as a link behind a mark.
    const isMarked =
      node.type === 'text' &&
      node.value.endsWith('!') &&
      next?.type === 'link' &&
      pictureIn(next.url) !== undefined;
    if (!isMarked) return inlineFrom(node, insideLink);
    const value = node.value.slice(0, -1);
    return value ? textFrom(value, insideLink) : [];
  });

function inlineFrom(node: PhrasingContent, insideLink: boolean): Inline[] {
  switch (node.type) {
    case 'text':
      return textFrom(node.value, insideLink);
    case 'inlineCode':
      return [{type: 'code', value: node.value}];
    case 'break':
      return [{type: 'break'}];
    case 'strong':
    case 'emphasis':
      return [
        {type: node.type, children: inlinesFrom(node.children, insideLink)},
      ];
    case 'link': {
      const picture = pictureIn(node.url);
      if (picture !== undefined) {
        const children = inlinesFrom(node.children, true);
        return [pictureOf(picture, children)];
      }
      const href = safeHref(node.url);
      const person = personIn(node.url);
      const isLink = href !== undefined || person !== undefined;
      const children = inlinesFrom(node.children, isLink);
      if (person !== undefined) return [{type: 'mention', person, children}];
      if (href === undefined) return children;
      return [
        {
          type: 'link',
          href,
          children:
            children.length > 0 ? children : [{type: 'text', value: href}],
        },
      ];
    }
    default:
      return [];
  }
}

/** What it is, where it is and how large is looked up before the text is kept. */
const pictureOf = (id: string, children: Inline[]): Inline => ({
  type: 'picture',
  id,
  url: '',
  width: 0,
  height: 0,
  alt: excerptOf(plainTextOf([{type: 'paragraph', children}])),
});

const uuid = String.raw`([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})`;
const pictureAddress = new RegExp(`^image:${uuid}$`, 'iu');
const personAddress = new RegExp(`^person:${uuid}$`, 'iu');

const pictureIn = (address: string) =>
  pictureAddress.exec(address)?.[1]?.toLowerCase();

/** Whoever is looked up for `person:…` before the text is kept. */
const personIn = (address: string) =>
  personAddress.exec(address)?.[1]?.toLowerCase();

/** People end a line where they want it to end. */
function textFrom(text: string, insideLink: boolean): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{type: 'break'} as const] : []),
      ...(insideLink
        ? line
          ? [{type: 'text', value: line} as const]
          : []
        : withBareLinks(line)),
    ]);
}

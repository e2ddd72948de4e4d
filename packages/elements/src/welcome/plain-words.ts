import type {Block, Inline, RichText} from '@townhall/client';
import {html} from 'lit';
import {withName} from './with-name.js';

/** Draws the text of a notice with the reader's name in it. */
export type DrawWords = (body: RichText, name: string | undefined) => unknown;

/** Nothing but paragraphs with a stressed word or two, as most welcomes are. */
export const arePlain = (body: RichText): boolean => body.every(isPlain);

const isPlain = (node: Block | Inline): boolean =>
  node.type === 'text' ||
  ((node.type === 'paragraph' || node.type === 'strong') &&
    node.children.every(isPlain));

export const plainWords: DrawWords = (body, name) =>
  body.map((node) => draw(node, name));

function draw(node: Block | Inline, name: string | undefined): unknown {
  if (node.type === 'text') return withName(node.value, name);
  if (!('children' in node)) return undefined;
  const words = node.children.map((child) => draw(child, name));
  return node.type === 'strong'
    ? html`<strong>${words}</strong>`
    : html`<p dir="auto">${words}</p>`;
}

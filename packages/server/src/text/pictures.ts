import type {Block, Inline, RichText} from '@townhall/client';
import {mapInlines} from './map-inlines.js';

/** A picture that may stand in a text. */
export interface FoundPicture {
  url: string;
  width: number;
  height: number;
}

/** Which pictures stand in it, by their ids, each once. */
export const picturesIn = (nodes: readonly (Block | Inline)[]): string[] => [
  ...new Set(nodes.flatMap(idsIn)),
];

function idsIn(node: Block | Inline): string[] {
  if (node.type === 'picture') return [node.id];
  if ('children' in node) return node.children.flatMap(idsIn);
  return 'items' in node ? node.items.flat().flatMap(idsIn) : [];
}

/** The text with those in it that were found; of all others their words stay. */
export const withPictures = (
  body: RichText,
  found: ReadonlyMap<string, FoundPicture>,
): RichText => {
  const inInline = (inline: Inline): Inline[] => {
    if (inline.type === 'strong' || inline.type === 'emphasis') {
      return [{...inline, children: inline.children.flatMap(inInline)}];
    }
    if (inline.type !== 'picture') return [inline];
    const picture = found.get(inline.id);
    if (picture) return [{...inline, ...picture}];
    return inline.alt ? [{type: 'text', value: inline.alt}] : [];
  };
  return mapInlines(body, inInline);
};

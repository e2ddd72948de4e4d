import type {CheckedElement, CheckedNode} from '../host/kinds/check-tree.js';

/** All pieces of a view, in the order in which they are read. */
export function piecesOf(tree: CheckedNode | null): CheckedElement[] {
  if (tree === null || typeof tree === 'string') return [];
  return [tree, ...tree.children.flatMap(piecesOf)];
}

/** What can be read in a view. */
export function textOf(tree: CheckedNode | null): string {
  if (tree === null) return '';
  if (typeof tree === 'string') return tree;
  const {value, label, title, summary, caption, columns, rows} = tree.props;
  const said =
    tree.tag === 'textfield'
      ? [label]
      : [title, summary, label, value, caption, columns, rows];
  return said
    .flat(2)
    .filter((one) => typeof one === 'string')
    .concat(tree.children.map(textOf))
    .filter(Boolean)
    .join(' ');
}

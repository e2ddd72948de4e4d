import type {UiElement, UiNode, UiProps, UiTag} from './ui-tree.js';

/**
 * Makes one piece of a view.
 *
 * @example
 * h('inline', {gap: 's'}, h('badge', {label: 'Quick win', tone: 'success'}))
 */
export function h<Tag extends UiTag>(
  tag: Tag,
  props: UiProps[Tag] & {readonly key?: string},
  ...children: UiNode[]
): UiElement {
  const {key, ...rest} = props;
  const element = {
    tag,
    props: rest,
    ...(key !== undefined && {key}),
    ...(children.length > 0 && {children}),
  };
  // TypeScript cannot follow one tag through the union it came from.
  return element as unknown as UiElement;
}

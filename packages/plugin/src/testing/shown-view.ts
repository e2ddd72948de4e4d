import type {Json} from '../json.js';
import type {CheckedNode} from '../host/kinds/check-tree.js';
import type {MountedView} from '../host/mounted-view.js';
import {piecesOf, textOf} from './tree-text.js';

/** A view of a plugin, as a visitor finds it. */
export class ShownView {
  /** What the host draws. */
  tree: CheckedNode | null = null;
  readonly #settle: () => Promise<void>;
  #view: MountedView | undefined;

  constructor(settle: () => Promise<void>) {
    this.#settle = settle;
  }

  /** What can be read in it. */
  get text() {
    return textOf(this.tree);
  }

  /** Presses the button with this label. */
  press(label: string) {
    return this.#do('button', label, 'onPress', null);
  }

  /** Writes into the field with this label, and leaves it. */
  async enter(label: string, value: string) {
    await this.#do('textfield', label, 'onInput', value);
    await this.#do('textfield', label, 'onCommit', value);
  }

  /** Chooses from the list with this label. */
  choose(label: string, value: string) {
    return this.#do('select', label, 'onChange', value);
  }

  /** Switches what has this label. */
  toggle(label: string, on: boolean) {
    return this.#do('toggle', label, 'onChange', on);
  }

  unmount() {
    this.#view?.unmount();
  }

  /** Called by `renderPlugin`. */
  hold(view: MountedView) {
    this.#view = view;
  }

  async #do(tag: string, label: string, handler: string, value: Json) {
    const piece = piecesOf(this.tree).find(
      (one) => one.tag === tag && one.props['label'] === label,
    );
    if (!piece) throw new Error(`The view has no ${tag} "${label}"`);
    const number = piece.handlers[handler];
    if (number !== undefined) await this.#view?.hear(number, value);
    await this.#settle();
  }
}

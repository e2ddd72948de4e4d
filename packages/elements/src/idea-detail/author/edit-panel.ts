import type {Idea, Place} from '@townhall/client';
import {html, nothing} from 'lit';
import '../../idea-form/edit/define.js';
import type {TownhallElement} from '../../internal/townhall-element.js';

interface EditPanelOptions {
  idea: () => Idea | undefined;
  board: () => Place | undefined;
  headingLevel: () => number;
  onEdited: () => void;
  onClosed: () => void;
}

/** Where an author changes an idea; loaded for those who do. */
export class EditPanel {
  readonly #host: TownhallElement;
  readonly #options: EditPanelOptions;

  constructor(host: TownhallElement, options: EditPanelOptions) {
    this.#host = host;
    this.#options = options;
  }

  render() {
    const {idea, board, headingLevel, onEdited, onClosed} = this.#options;
    const host = this.#host;
    return html`
      <townhall-idea-edit
        lang=${host.lang || nothing}
        .community=${host.community}
        .signInUrl=${host.signInUrl}
        .messages=${host.messages}
        .ideaId=${idea()?.id ?? ''}
        .authorId=${idea()?.author?.id ?? ''}
        .policy=${board()?.policy ?? null}
        .headingLevel=${headingLevel() + 1}
        .whenChanged=${onEdited}
        .whenClosed=${onClosed}
      ></townhall-idea-edit>
    `;
  }
}

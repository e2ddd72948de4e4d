import type {UploadedImage} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {richText} from '../internal/rich-text.js';
import prose from '../internal/rich-text.styles.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {composerMessages} from '../messages/composer.js';
import styles from './composer.styles.js';
import {addPicture, type Edit} from './markdown-edits.js';
import {markdownFromHtml} from './markdown-from-html.js';
import {Suggestions} from './suggestions.js';
import {TextPictures} from './text-pictures.js';
import {TextPreview} from './text-preview.js';
import {tools, type Tool} from './tools.js';

/**
 * The tools beneath a text field: buttons and keys for Markdown, what the text
 * will look like, how long it is, and rich text that is pasted as Markdown.
 * They stand beneath the field, so that nothing moves when they arrive.
 */
export class Composer extends TownhallElement {
  static override styles = [tokens, controls, prose, styles];

  /** The id of the field, in the same tree. */
  @property() for = '';

  /** How many characters are taken; 0 shows no number. */
  @property({type: Number}) longest = 20_000;

  /** Whether pictures may stand in the text, where the community takes any. */
  @property({type: Boolean}) pictures = false;

  declare messages?: Overrides<typeof composerMessages> | undefined;

  readonly #say = speaker(this, composerMessages);
  readonly #preview = new TextPreview(this, () => this.community);
  readonly #pictures = new TextPictures(this, {
    say: this.#say,
    announcer: new Announcer(this),
    isWanted: () => this.pictures,
    onBegin: () => {
      this.#textBefore = this.#field?.value;
    },
    insert: (picture) => this.#insertPicture(picture),
  });
  #field: HTMLTextAreaElement | undefined;
  /** What was written when pictures began to be sent. */
  #textBefore: string | undefined;
  #listening: AbortController | undefined;
  /** The button that the Tab key leads to. */
  #current = 0;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#listen(undefined);
  }

  protected override updated() {
    // The root of what is on a page is a document or a shadow root.
    const root = this.getRootNode() as ParentNode;
    const field = this.for ? root.querySelector(`#${this.for}`) : null;
    this.#listen(field instanceof HTMLTextAreaElement ? field : undefined);
    this.#suggest();
  }

  protected override render() {
    const {isOpen} = this.#preview;
    const {isTaking} = this.#pictures;
    const preview = isTaking ? tools.length + 1 : tools.length;
    return html`
      <slot></slot>
      <div
        role="toolbar"
        aria-label=${this.#say('formatting')}
        @keydown=${this.#onArrow}
      >
        ${tools.map((tool, index) => this.#renderTool(tool, index))}
        ${
          isTaking
            ? html`<button
                type="button"
                data-tool="picture"
                tabindex=${this.#current === tools.length ? 0 : -1}
                @click=${this.#pictures.choose}
              >
                ${this.#say('picture')}
              </button>`
            : nothing
        }
        <button
          type="button"
          data-tool="preview"
          tabindex=${this.#current === preview ? 0 : -1}
          aria-pressed=${isOpen}
          @click=${() => this.#preview.toggle(this.#field?.value ?? '')}
        >
          ${this.#say('preview')}
        </button>
        ${this.#renderCount()}
      </div>
      ${this.#pictures.render()} ${isOpen ? this.#renderPreview() : nothing}
    `;
  }

  /** People are suggested in the tree of the field; see `Suggestions`. */
  #suggest() {
    const {community, lang, messages} = this;
    const [first] = this.children;
    const suggestions =
      first instanceof Suggestions
        ? first
        : this.appendChild(document.createElement('townhall-suggestions'));
    Object.assign(suggestions, {for: this.for, community, lang, messages});
  }

  #renderTool(tool: Tool, index: number) {
    const {name, sign, key} = tool;
    return html`<button
      type="button"
      data-tool=${name}
      tabindex=${this.#current === index ? 0 : -1}
      aria-label=${this.#say(name)}
      title=${this.#say(name)}
      aria-keyshortcuts=${key ? `Control+${key} Meta+${key}` : nothing}
      @click=${() => this.#use(tool)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }

  #renderCount() {
    const {longest} = this;
    if (!longest) return nothing;
    const length = this.#field?.value.length ?? 0;
    return html`<span class=${length > longest ? 'error count' : 'hint count'}
      >${this.#say('ofLongest', {
        count: this.format.number(length),
        most: this.format.number(longest),
      })}</span
    >`;
  }

  #renderPreview() {
    const {body, hasFailed} = this.#preview;
    return html`<div
      part="preview"
      role="region"
      aria-label=${this.#say('preview')}
      aria-busy=${!body && !hasFailed}
    >
      ${
        hasFailed
          ? html`<p class="hint" role="alert">${this.#say('previewFailed')}</p>`
          : body?.length
            ? richText(body, this.#say('code'))
            : html`<p class="hint">${this.#say('previewEmpty')}</p>`
      }
    </div>`;
  }

  /** One Tab stop for all buttons, and arrows among them. */
  readonly #onArrow = (event: KeyboardEvent) => {
    const isLeft = event.key === 'ArrowLeft';
    if (!isLeft && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const isBackward = isLeft !== this.matches(':dir(rtl)');
    const buttons = [
      ...this.renderRoot.querySelectorAll<HTMLElement>('[data-tool]'),
    ];
    const count = buttons.length;
    this.#current = (this.#current + (isBackward ? count - 1 : 1)) % count;
    this.requestUpdate();
    buttons[this.#current]?.focus();
  };

  #listen(field: HTMLTextAreaElement | undefined) {
    if (field === this.#field) return;
    this.#listening?.abort();
    this.#field = field;
    if (!field) return;
    const {signal} = (this.#listening = new AbortController());
    field.addEventListener('keydown', this.#onKey, {signal});
    field.addEventListener('paste', this.#onPaste, {signal});
    field.addEventListener('input', this.#onInput, {signal});
    field.addEventListener('dragover', this.#onDragOver, {signal});
    field.addEventListener('drop', this.#onDrop, {signal});
    this.requestUpdate();
  }

  readonly #onInput = () => {
    this.#preview.look(this.#field?.value ?? '');
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#field?.form?.requestSubmit();
      return;
    }
    const tool = tools.find(({key}) => key === event.key.toLowerCase());
    if (!tool || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#use(tool);
  };

  readonly #onDragOver = (event: DragEvent) => {
    const isPicture = event.dataTransfer?.types.includes('Files');
    if (isPicture && this.#pictures.isTaking) event.preventDefault();
  };

  readonly #onDrop = (event: DragEvent) =>
    this.#pictures.take(event, event.dataTransfer);

  readonly #onPaste = (event: ClipboardEvent) => {
    const {clipboardData} = event;
    // Office programs put a picture of the words beside them.
    const isText = clipboardData?.types.includes('text/plain');
    if (!isText && this.#pictures.take(event, clipboardData)) return;
    const rich = clipboardData?.getData('text/html');
    const markdown = rich && markdownFromHtml(rich);
    const field = this.#field;
    if (!markdown || !field) return;
    event.preventDefault();
    const {selectionStart: from, selectionEnd: to} = field;
    const end = from + markdown.length;
    this.#apply(field, {from, to, insert: markdown, start: end, end});
  };

  #use({edit}: Tool) {
    const field = this.#field;
    if (!field || field.readOnly) return;
    const {value: text, selectionStart: start, selectionEnd: end} = field;
    this.#apply(field, edit({text, start, end}, this.#say));
  }

  /**
   * Where somebody writes, with what it shows to be written next; behind all
   * else where they have gone on meanwhile, or elsewhere.
   */
  #insertPicture({id}: UploadedImage) {
    const field = this.#field;
    if (!field || field.readOnly) return;
    const {value: text, selectionStart: start, selectionEnd: end} = field;
    const isHere = field.matches(':focus') || this.matches(':focus-within');
    if (isHere && text === this.#textBefore) {
      return this.#apply(field, addPicture({text, start, end}, id));
    }
    const {length} = text;
    const {insert} = addPicture({text, start: length, end: length}, id);
    field.setRangeText(insert, length, length, 'preserve');
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }

  /** As if it had been typed, so that it can be undone like that. */
  #apply(field: HTMLTextAreaElement, {from, to, insert, start, end}: Edit) {
    field.focus();
    field.setSelectionRange(from, to);
    // Nothing else puts a text where the browser's own undo finds it.
    if (!document.execCommand('insertText', false, insert)) {
      field.setRangeText(insert, from, to, 'end');
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }
    field.setSelectionRange(start, end);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-composer': Composer;
  }
}

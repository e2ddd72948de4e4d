import {html, nothing} from 'lit';

interface PanelView {
  /** Unique within the card while it is open. */
  name: string;
  heading: string;
  headingLevel: number;
  body: unknown;
  error?: string | undefined;
  note: unknown;
  submit: string;
  isSending: boolean;
  cancel: string;
  onSubmit: () => void;
  onCancel: () => void;
}

/** A form below a post; Escape closes it. */
export const panelView = (view: PanelView) => html`
  <form
    novalidate
    part="panel"
    aria-labelledby=${`${view.name}-heading`}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (!view.isSending) view.onSubmit();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      view.onCancel();
    }}
  >
    <h4 id=${`${view.name}-heading`} aria-level=${view.headingLevel + 1}>
      ${view.heading}
    </h4>
    ${view.body}
    <p id=${`${view.name}-error`} class="error" ?hidden=${!view.error}>
      ${view.error ?? nothing}
    </p>
    ${view.note}
    <div class="buttons">
      <button type="submit" aria-disabled=${view.isSending}>
        ${view.submit}
      </button>
      <button type="button" @click=${view.onCancel}>${view.cancel}</button>
    </div>
  </form>
`;

import {
  controls,
  explain,
  type Failure,
  failureText,
  fields,
  type Say,
  speaker,
  tokens,
  TownhallElement,
} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import styles from '../admin.styles.js';
import {adminMessages} from '../words/admin-messages.js';

const focusable = 'a[href], button, input, select, textarea';

/** What every screen has: a community, words, and a way to say what failed. */
export class AdminScreen extends TownhallElement {
  static override styles = [tokens, controls, fields, styles];
  static override properties: Record<string, object> = {
    failure: {state: true},
    isBusy: {state: true},
    done: {state: true},
  };

  failure: Failure | undefined;
  isBusy = false;
  /** What has just been done, for everybody to hear. */
  done = '';

  protected readonly say: Say<typeof adminMessages> = speaker(
    this,
    adminMessages,
  );

  /** What had the focus and is gone leaves it to what stood before it. */
  protected override update(changed: PropertyValues<this>) {
    const root = this.shadowRoot;
    const focused = root?.activeElement;
    const before = focused ? [...root.querySelectorAll(focusable)] : [];
    super.update(changed);
    if (!focused || focused.isConnected) return;
    before
      .slice(0, before.indexOf(focused))
      .findLast((one): one is HTMLElement => one.isConnected)
      ?.focus();
  }

  /** Focus goes to what has this id, once it is drawn. */
  protected async focusOn(id: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }

  /** Focus goes to the first field that something is wrong with. */
  protected async focusOnError() {
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>('[aria-invalid="true"]')
      ?.focus();
  }

  /** Does something once at a time; answers whether it worked. */
  protected async work(task: () => Promise<unknown>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.failure = undefined;
    this.done = '';
    try {
      await task();
      return true;
    } catch (error) {
      this.failure = explain(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  protected renderFailure() {
    return html`<p role="alert" class=${this.failure ? 'note' : 'heard'}>
      ${this.failure ? failureText(this.failure, this.say) : nothing}
    </p>`;
  }

  protected renderDone() {
    return html`<p role="status" class=${this.done ? 'note' : 'heard'}>
      ${this.done}
    </p>`;
  }
}

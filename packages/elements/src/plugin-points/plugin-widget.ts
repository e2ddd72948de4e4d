import {LitElement, html} from 'lit';
import {property} from 'lit/decorators.js';
import tokens from '../internal/tokens.styles.js';

/**
 * A place for a whole tile of a plugin, inside a `<townhall-community>` that runs
 * it.
 *
 * @tag townhall-plugin-widget
 */
export class PluginWidget extends LitElement {
  static override styles = [tokens];

  /** The id of the plugin. */
  @property() plugin = '';

  /** Which of its widgets. */
  @property() widget = '';

  protected override render() {
    return html`<div></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-plugin-widget': PluginWidget;
  }
}

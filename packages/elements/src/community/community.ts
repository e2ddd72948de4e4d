import type {Community} from '@townhall/client';
import type {PluginInstall} from '@townhall/plugin/host';
import {LitElement, html, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {
  communityContext,
  signInContext,
} from '../internal/community-context.js';
import {ContextValue, askAgain} from '../internal/context.js';
import type {Overrides} from '../internal/messages.js';
import tokens from '../internal/tokens.styles.js';
import type {pluginFieldMessages} from '../messages/plugin-fields.js';
import type {pluginMessages} from '../messages/plugins.js';
import {resolveBaseUrl} from './base-url.js';
import {communityAt} from './community-at.js';
import styles from './community.styles.js';
import {PluginRunner, type PluginRun} from './plugin-runner.js';
import {tellOfPlugin} from './tell-of-plugin.js';
import type {GetToken} from './host-token.js';

/**
 * Connects every widget inside it to one community.
 *
 * @tag townhall-community
 * @slot - The widgets.
 * @csspart failure - What is said when the address of the community is wrong.
 */
export class CommunityProvider extends LitElement {
  static override styles = [tokens, styles];

  /** Where the server is; may be relative to the page. */
  @property({attribute: 'base-url'}) baseUrl = '';

  /** Which of the server's communities; left out for its default one. */
  @property({attribute: 'community'}) communityId = '';

  /** Where your own server answers with a token for whoever is signed in. */
  @property({attribute: 'token-url'}) tokenUrl = '';

  /** Where a signed-out visitor is sent. */
  @property({attribute: 'sign-in-url'}) signInUrl = '';

  /** Answers with a token for whoever is signed in; instead of `token-url`. */
  @property({attribute: false}) getToken?: GetToken | undefined;

  /** Set it instead of `base-url` for a community of your own making. */
  @property({attribute: false}) community?: Community | undefined;

  /** Other words for what is said around what plugins say. */
  declare messages?:
    | Overrides<typeof pluginMessages & typeof pluginFieldMessages>
    | undefined;

  /** What runs beside the widgets; made with `definePlugin`. */
  @property({attribute: false}) plugins: readonly PluginInstall[] = [];

  readonly #plugins = new PluginRunner(this, (report) =>
    tellOfPlugin(this, report),
  );
  #installed: readonly PluginRun[] = [];
  readonly #community = new ContextValue<Community | undefined>(
    communityContext,
    undefined,
  );
  readonly #signIn = new ContextValue(signInContext, '');

  #current: Community | undefined;

  constructor() {
    super();
    for (const {answer} of [this.#community, this.#signIn]) {
      this.addEventListener('context-request', answer);
    }
  }

  /** Runs these beside `plugins`; what `<townhall-plugins>` found. */
  runInstalled(installed: readonly PluginRun[]) {
    this.#installed = installed;
    this.#startPlugins();
  }

  /** Call it when the visitor has signed in or out. */
  refresh() {
    this.#plugins.stop();
    this.#current = this.community ?? communityAt(this);
    this.#signIn.set(this.signInUrl);
    this.#community.set(this.#current);
    this.#startPlugins();
  }

  override connectedCallback() {
    super.connectedCallback();
    askAgain();
    this.#startPlugins();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#plugins.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.#signIn.set(this.signInUrl);
    if (whatConnects.some((name) => changed.has(name))) this.refresh();
    else if (changed.has('plugins')) this.#startPlugins();
  }

  protected override render() {
    return this.community || !this.baseUrl || resolveBaseUrl(this.baseUrl)
      ? html`<slot></slot>`
      : html`<p part="failure" role="alert">
          This community has no valid address: “${this.baseUrl}” is not one that
          starts with http:// or https://.
        </p>`;
  }

  #startPlugins() {
    this.#plugins.start(this.#current, [...this.plugins, ...this.#installed]);
  }
}

const whatConnects = [
  'baseUrl',
  'communityId',
  'tokenUrl',
  'getToken',
  'community',
] as const;

declare global {
  interface HTMLElementTagNameMap {
    'townhall-community': CommunityProvider;
  }
}

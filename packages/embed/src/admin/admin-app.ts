import {createClient, type Community, type Place} from '@townhall/client';
import {
  controls,
  explain,
  fields,
  tokens,
} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import {Entry, type Refusal} from './entry.js';
import {linkClicked} from './link-clicked.js';
import {routeAt} from './routes.js';
import {AdminScreen} from './screens/admin-screen.js';
import styles from './shell.styles.js';

const sections = [
  ['', 'overview'],
  ['/queues/posts', 'queuePosts'],
  ['/queues/ideas', 'queueIdeas'],
  ['/queues/questions', 'queueQuestions'],
  ['/places', 'places'],
  ['/notices', 'notices'],
  ['/polls', 'polls'],
  ['/tracks', 'tracks'],
  ['/figures', 'communityFigures'],
  ['/plugins', 'plugins'],
] as const;

/** The managers' screens: signs somebody in, and shows what stands in the address. */
export class AdminApp extends AdminScreen {
  static override styles = [tokens, controls, fields, styles];
  static override properties = {
    ...AdminScreen.properties,
    path: {state: true},
    name: {state: true},
    refusal: {state: true},
    isLinkWrong: {state: true},
    places: {state: true},
    isLoaded: {state: true},
  };

  path = location.pathname;
  /** Who is signed in; null for nobody, undefined until it is known. */
  name: string | null | undefined;
  refusal: Refusal = null;
  isLinkWrong = false;
  isLoaded = false;
  places: readonly Place[] = [];

  readonly #entry = new Entry((refusal) => this.#end(refusal));

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('popstate', this.#onMove);
    addEventListener('hashchange', this.#onHash);
    this.#takeHash();
    if (this.#entry.isPossible) void this.#enter();
    else this.name = null;
    void this.#load();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onMove);
    removeEventListener('hashchange', this.#onHash);
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    document.title = `${this.#title} · ${this.say('product')}`;
  }

  protected override render() {
    return html`
      <header>
        <button type="button" class="skip" @click=${this.#focusHeading}>
          ${this.say('skip')}
        </button>
        <strong>${this.say('product')}</strong>
        ${
          this.name
            ? html`<span dir="auto"
                  >${this.say('signedInAs', {name: this.name})}</span
                >
                <button type="button" @click=${() => this.#entry.leave()}>
                  ${this.say('signOut')}
                </button>`
            : nothing
        }
      </header>
      ${this.community ? this.#renderSections() : html`<div></div>`}
      <main
        @click=${this.#onClick}
        @townhall-moved=${() => {
          this.path = location.pathname;
        }}
      >
        <h1 id="content" tabindex="-1">${this.#title}</h1>
        ${this.name === null ? this.#renderSignIn() : nothing}
        ${this.community ? this.#renderScreen() : this.renderFailure()}
      </main>
    `;
  }

  #renderSections() {
    return html`<nav aria-label=${this.say('sections')} @click=${this.#onClick}>
      <ul>
        ${sections.map(
          ([to, key]) =>
            html`<li>
              <a
                href=${`/admin${to}`}
                aria-current=${this.#isHere(to) ? 'page' : nothing}
                >${this.say(key)}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #renderSignIn() {
    return html`<form novalidate @submit=${this.#onLink}>
      ${this.refusal ? html`<p role="alert">${this.refusal}</p>` : nothing}
      <p>${this.say(this.community ? 'endedText' : 'signInText')}</p>
      <label for="link">${this.say('link')}</label>
      <input
        id="link"
        type="url"
        autocomplete="off"
        required
        aria-invalid=${this.isLinkWrong}
        aria-describedby="link-error"
      />
      <p class="error" id="link-error" role="alert">
        ${this.isLinkWrong ? this.say('linkMissing') : nothing}
      </p>
      <button type="submit">${this.say('signIn')}</button>
    </form>`;
  }

  #renderScreen() {
    const found = routeAt(this.path);
    if (!found) return html`<p>${this.say('notFoundText')}</p>`;
    if (!this.isLoaded) {
      return this.failure
        ? this.renderFailure()
        : html`<p>${this.say('loading')}</p>`;
    }
    const {route, id} = found;
    return route.view(this.community, {id, place: this.#placeOf(id)});
  }

  get #title() {
    if (this.name === null && !this.community) return this.say('signInTitle');
    const found = routeAt(this.path);
    if (!found) return this.say('notFound');
    const {route, id} = found;
    const place = route.title === 'rules' ? this.#placeOf(id) : undefined;
    if (place) return this.say('rulesOf', {name: place.name});
    if (route.title === 'queues') {
      const [, key] = sections.find(([to]) => to === `/queues/${id}`) ?? [];
      return this.say(key ?? 'queues');
    }
    if (route.title === 'notice' && id === 'new') return this.say('newNotice');
    if (route.title === 'poll' && id === 'new') return this.say('newPoll');
    const title = this.say(route.title as 'overview'); // those of routes take nothing
    return title;
  }

  #placeOf(id: string) {
    return this.places.find((place) => place.id === id);
  }

  #isHere(to: string) {
    const rest = this.path.replace(/^\/admin/, '').replace(/\/$/, '');
    return to === '' ? rest === '' : rest.startsWith(to);
  }

  /** Takes a key out of the address, where it shall not stand. */
  #takeHash() {
    if (!this.#entry.take(location.hash)) return false;
    history.replaceState(null, '', location.pathname);
    return true;
  }

  async #enter() {
    this.refusal = null;
    await this.work(async () => {
      // Signs in before it is said which community this is.
      const first = await this.#entry.token();
      if (first === undefined) return;
      let held: string | undefined = first;
      const community: Community = createClient({
        baseUrl: '/',
        community: this.#entry.community,
        token: async () => {
          const token = held ?? (await this.#entry.token());
          held = undefined;
          return token;
        },
      });
      const {person} = await community.viewer();
      const {items} = await community.places.list();
      this.places = items;
      this.name = person?.name ?? null;
      this.community = community;
    });
  }

  #end(refusal: Refusal) {
    this.name = null;
    this.refusal = refusal;
    if (refusal === null) this.community = undefined;
  }

  async #load() {
    this.isLoaded = false;
    this.failure = undefined;
    const {path} = this;
    try {
      await routeAt(path)?.route.load();
    } catch (error) {
      this.failure = explain(error);
    }
    if (path === this.path) this.isLoaded = this.failure === undefined;
  }

  async #go(path: string) {
    this.path = path;
    void this.#load();
    await this.updateComplete;
    scrollTo(0, 0);
    this.#focusHeading();
  }

  readonly #focusHeading = () => {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  };

  readonly #onMove = () => {
    if (location.pathname !== this.path) void this.#go(location.pathname);
  };

  readonly #onHash = () => {
    if (this.#takeHash()) void this.#enter();
  };

  readonly #onClick = (event: MouseEvent) => {
    const path = linkClicked(event);
    if (path === undefined) return;
    event.preventDefault();
    history.pushState(null, '', path);
    void this.#go(location.pathname);
  };

  readonly #onLink = async (event: SubmitEvent) => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#link');
    this.isLinkWrong = !this.#entry.take(field?.value ?? '');
    if (this.isLinkWrong) {
      field?.focus();
      return;
    }
    await this.#enter();
    await this.updateComplete;
    this.#focusHeading();
  };
}

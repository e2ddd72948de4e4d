import type {Community, Viewer} from '@townhall/client';
import type {PluginEnvironment} from '../context.js';
import type {Place} from '../model.js';
import type {Campaign} from '../points/widget-event.js';
import type {Teller} from './told/tell.js';

const guest: Viewer = {
  person: null,
  segment: 'guest',
  can: {
    suggest: {allowed: false, reason: 'sign_in_required'},
    ask: {allowed: false, reason: 'sign_in_required'},
    moderate: {allowed: false, reason: 'sign_in_required'},
  },
};

/** What the page looks like, and where it was come from. */
export interface PageLook {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly campaign?: Campaign | undefined;
}

/** Where no page says otherwise. */
export const plainLook: PageLook = {
  locale: 'en',
  dir: 'ltr',
  theme: 'light',
  reducedMotion: false,
};

/** What is around the plugins: who is looking, where, and on what page. */
export class Environment {
  readonly #community: Partial<Community>;
  readonly #look: () => PageLook;
  #viewer: Promise<Viewer> | undefined;
  readonly #places = new Map<string, Promise<Place>>();

  constructor(community: Partial<Community>, look: () => PageLook) {
    this.#community = community;
    this.#look = look;
  }

  /** Asked once; whoever cannot be known is a guest. */
  viewer(): Promise<Viewer> {
    return (this.#viewer ??=
      this.#community.viewer?.().catch(() => guest) ?? Promise.resolve(guest));
  }

  async for(teller: Teller): Promise<PluginEnvironment> {
    const {campaign, ...look} = this.#look();
    return {
      ...look,
      viewer: teller.viewer(await this.viewer()),
      ...(campaign && teller.has('analytics:events') && {campaign}),
    };
  }

  get campaign() {
    return this.#look().campaign;
  }

  /** Its name only for those who may know it. */
  async place(id: string | undefined, teller: Teller): Promise<Place | null> {
    if (!id) return null;
    const {places} = this.#community;
    if (!places || !teller.has('places:read')) return {id};
    let place = this.#places.get(id);
    if (!place) {
      place = places.get(id).then(
        (found) => ({id, name: found.name, kind: found.kind}),
        () => ({id}),
      );
      this.#places.set(id, place);
    }
    return place;
  }
}

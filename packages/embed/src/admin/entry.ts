import {UnreachableError} from '@townhall/client';
import * as box from './draft-box.js';

/** What one may come in with; each works once. */
type Key = {link: string} | {token: string} | {renewal: string};

interface Given {
  community: string;
  token: string;
  renewal: string;
}

/** Why somebody is not in: the server's words, or null where nobody has come. */
export type Refusal = string | null;

const kept = 'townhall-admin';

/**
 * How a manager comes in, and stays in. What was given out the last time is kept
 * for this tab alone, and is worth nothing as soon as it was used.
 */
export class Entry {
  /** Which community this is about; empty for the server's default one. */
  community = '';
  readonly #onEnd: (refusal: Refusal) => void;
  #key: Key | undefined;

  constructor(onEnd: (refusal: Refusal) => void) {
    this.#onEnd = onEnd;
    // Written by this class alone.
    const before = box.read(kept) as Partial<Given> | undefined;
    if (before?.renewal) this.#key = {renewal: before.renewal};
    this.community = before?.community ?? '';
  }

  /** Whether there is anything to come in with. */
  get isPossible() {
    return this.#key !== undefined;
  }

  /** Takes a link, or what stands behind its `#`; false where it is none. */
  take(text: string): boolean {
    const said = new URLSearchParams(text.slice(text.indexOf('#') + 1).trim());
    const [link, token] = [said.get('link'), said.get('token')];
    if (!link && !token) return false;
    this.#key = link ? {link} : {token: token ?? ''};
    this.community = said.get('community') ?? '';
    return true;
  }

  /** What the client opens a session with; nothing once this is over. */
  readonly token = async (): Promise<string | undefined> => {
    const key = this.#key;
    if (!key) return undefined;
    const response = await this.#send('POST', key);
    if (response.status >= 500 || response.status === 429) {
      throw new UnreachableError(`The server answered ${response.status}`);
    }
    const answer: unknown = await response.json();
    if (!response.ok) return this.#forget(sentenceIn(answer));
    // Our own server's own answer to this very page.
    const {community, token, renewal} = answer as Given;
    this.#key = {renewal};
    this.community = community;
    box.write(kept, {community, renewal});
    return token;
  };

  /** Signs out, here and on the server. */
  async leave() {
    const key = this.#key;
    this.#forget(null);
    if (key && 'renewal' in key) await this.#send('DELETE', key);
  }

  #send(method: string, body: Key) {
    const {community} = this;
    return fetch(
      `/admin/session${community ? `?community=${encodeURIComponent(community)}` : ''}`,
      {
        method,
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      },
    );
  }

  #forget(refusal: Refusal) {
    this.#key = undefined;
    box.forget(kept);
    this.#onEnd(refusal);
    return undefined;
  }
}

function sentenceIn(answer: unknown): string {
  const {detail, title} = new Object(answer) as {
    detail?: unknown; // whatever the server has said
    title?: unknown;
  };
  return String(detail ?? title ?? '');
}

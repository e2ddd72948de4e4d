import {createClient, type Community, type Middleware} from '@townhall/client';

/** One line of an import file. */
export interface ImportRecord {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * A community of a test's own on the real server, with `ada` (a member),
 * `grace` (a member since today), `alma` (an advocate) and `stan` (staff), the
 * board `roadmap` and the place `help`.
 */
export class Town {
  /** For the attributes of `<townhall-community>`. */
  readonly baseUrl: string;
  readonly id: string;
  readonly #tokens: Readonly<Record<string, string>>;

  constructor(
    baseUrl: string,
    {id, tokens}: {id: string; tokens: Record<string, string>},
  ) {
    this.baseUrl = baseUrl;
    this.id = id;
    this.#tokens = tokens;
  }

  /** The community as this person sees it; null for a guest. */
  as(person: string | null, ...middleware: Middleware[]): Community {
    return createClient({
      baseUrl: this.baseUrl,
      community: this.id,
      token: () => (person === null ? undefined : this.tokenOf(person)),
      middleware,
      retry: false,
    });
  }

  /** What the site of this community says of who is signed in. */
  tokenOf(person: string) {
    const token = this.#tokens[person];
    if (!token) throw new Error(`Nobody is called ${person}`);
    return token;
  }

  /** The id that an imported idea has got. */
  async ideaId(title: string) {
    for await (const idea of this.as(null).ideas.all()) {
      if (idea.title === title) return idea.id;
    }
    throw new Error(`No idea is called “${title}”`);
  }
}

let address: Promise<string> | undefined;

/** Opens a community that holds these records. */
export async function aTown(...records: ImportRecord[]): Promise<Town> {
  const url = await (address ??= addressOfServer());
  const response = await fetch(`${url}/testing/communities`, {
    method: 'POST',
    body: JSON.stringify({records, origins: [location.origin]}),
  });
  if (!response.ok) throw new Error(await response.text());
  return new Town(url, await response.json());
}

async function addressOfServer() {
  const response = await fetch('/townhall-test-server.json');
  const {url} = await response.json();
  return String(url);
}

import {createClient, type Community, type Middleware} from '@townhall/client';
import {FakeServer} from './fake-server.js';

/** One line of an import file. */
export interface ImportRecord {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A community of a test's own, with people who may look at it. */
export class Town {
  readonly #server: FakeServer;

  constructor(server: FakeServer) {
    this.#server = server;
  }

  /** The community as this person sees it; null for a guest. */
  as(person: string | null, ...middleware: Middleware[]): Community {
    return createClient({
      baseUrl: 'https://town.example',
      fetch: this.#server.fetch,
      token: () => person ?? undefined,
      middleware,
      retry: false,
    });
  }
}

/** Opens a community that holds these records. */
export const aTown = async (...records: ImportRecord[]) =>
  new Town(new FakeServer(records as never));

import '@townhall/elements/community';
import type {Settings} from '../script-tag.js';

/** Answers with a token that the host signed; with nothing for a guest. */
export type GetToken = () =>
  string | null | undefined | Promise<string | null | undefined>;

/** What the page wants; `getToken` may come and change at any time. */
export interface Wishes {
  readonly settings: Settings;
  readonly server: string;
  getToken?: GetToken;
}

/** The page's community, for every widget outside a `<townhall-community>`. */
export interface Connection {
  /** Answers an element that asks for its community. */
  answer(request: Event): void;
  /** Looks again at who is signed in. */
  refresh(): void;
  /** Takes the community away from everybody who has it. */
  close(): void;
}

/**
 * Connects the page as a whole. The provider is never put into the page: what
 * reaches the document is handed on to it, and the page's tree stays as it is.
 */
export function connect(wishes: Wishes): Connection {
  const {settings, server} = wishes;
  const baseUrl = server.trim();
  if (!/^https?:$/.test(protocolOf(baseUrl))) {
    throw new Error(`Townhall: data-server is no web address: ${baseUrl}`);
  }

  const provider = document.createElement('townhall-community');
  provider.baseUrl = baseUrl;
  provider.communityId = settings['community']?.trim() ?? '';
  provider.tokenUrl = settings['tokenUrl']?.trim() ?? '';
  provider.signInUrl = settings['signInUrl']?.trim() ?? '';
  const refresh = () => {
    provider.getToken = wishes.getToken;
    provider.refresh();
  };
  refresh();

  return {
    refresh,
    answer(request) {
      const {context, contextTarget, callback, subscribe} =
        request as ContextRequest;
      // Who has left while the connection was made asks again on return.
      if (!contextTarget?.isConnected) return;
      provider.dispatchEvent(
        Object.assign(new Event('context-request'), {
          context,
          contextTarget,
          callback,
          subscribe,
        }),
      );
    },
    close() {
      provider.baseUrl = '';
      provider.refresh();
    },
  };
}

const protocolOf = (address: string) =>
  URL.canParse(address, document.baseURI)
    ? new URL(address, document.baseURI).protocol
    : '';

/** The event of the context protocol; whoever fires it need not be ours. */
interface ContextRequest extends Event {
  readonly context?: unknown;
  readonly contextTarget?: Element;
  readonly callback?: unknown;
  readonly subscribe?: unknown;
}

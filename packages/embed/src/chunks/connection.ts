import {ContextEvent, type Context} from '@lit/context';
import '@townhall/elements/community';
import type {Settings} from '../script-tag.js';

/** Answers with a token signed by the host, or null for a guest. */
export type GetToken = () => string | null | Promise<string | null>;

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
 * Connects the page as a whole. The provider is never put into the page: the
 * document hands requests on to it, and the page's own tree stays as it is.
 */
export function connect(wishes: Wishes): Connection {
  const {settings, server} = wishes;
  const provider = document.createElement('townhall-community');
  provider.communityId = settings['community']?.trim() ?? '';
  provider.tokenUrl = settings['tokenUrl']?.trim() ?? '';
  provider.signInUrl = settings['signInUrl']?.trim() ?? '';
  provider.baseUrl = server;

  const refresh = () => {
    provider.getToken = wishes.getToken;
    provider.refresh();
  };
  refresh();

  return {
    refresh,
    answer(request) {
      if (!isContextRequest(request)) return;
      const {context, contextTarget, callback, subscribe} = request;
      // It has left while the connection was made; it asks again on return.
      if (!contextTarget?.isConnected) return;
      provider.dispatchEvent(
        new ContextEvent(context, contextTarget, callback, subscribe),
      );
    },
    close() {
      provider.baseUrl = '';
      provider.refresh();
    },
  };
}

type ContextRequest = ContextEvent<Context<unknown, unknown>>;

const isContextRequest = (event: Event): event is ContextRequest =>
  'context' in event && 'callback' in event;

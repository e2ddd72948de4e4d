import {
  ContextValue,
  communityAt,
  communityContext,
  resolveBaseUrl,
  signInContext,
  type GetToken,
} from '@townhall/elements/connection';
import type {Settings} from '../script-tag.js';

export type {GetToken};

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

/** Connects the page as a whole. Nothing of it stands in the page's tree. */
export function connect(wishes: Wishes): Connection {
  const setting = (name: string) => wishes.settings[name]?.trim() ?? '';
  const baseUrl = wishes.server.trim();
  if (!resolveBaseUrl(baseUrl)) {
    throw new Error(`Townhall: data-server is no web address: ${baseUrl}`);
  }
  const open = () =>
    communityAt({
      baseUrl,
      communityId: setting('community'),
      tokenUrl: setting('tokenUrl'),
      getToken: wishes.getToken,
    });
  const community = new ContextValue(communityContext, open());
  const signIn = new ContextValue(signInContext, setting('signInUrl'));

  return {
    answer(request) {
      // Any event may be called like a request.
      const {contextTarget} = request as Event & {contextTarget?: unknown};
      if (!(contextTarget instanceof Element)) return;
      // Who has left while the connection was made asks again on return; who is
      // inside a provider that is on its way asks again when it is there.
      if (!contextTarget.isConnected || isProvided(contextTarget)) return;
      community.answer(request);
      signIn.answer(request);
    },
    refresh: () => community.set(open()),
    close: () => community.set(undefined),
  };
}

/** Across shadow trees and slots, as the request went. */
function isProvided(element: Element | null): boolean {
  if (!element) return false;
  const root = element.getRootNode();
  return (
    element.localName === 'townhall-community' ||
    isProvided(
      element.assignedSlot ??
        element.parentElement ??
        (root instanceof ShadowRoot ? root.host : null),
    )
  );
}

import {createClient, type Community} from '@townhall/client';
import {resolveBaseUrl} from './base-url.js';
import {tokenFrom, type GetToken} from './host-token.js';

/** Where a community is, and how it learns who is looking. */
export interface CommunityAddress {
  readonly baseUrl: string;
  readonly communityId: string;
  readonly tokenUrl: string;
  readonly getToken?: GetToken | undefined;
}

/** The community at this address; undefined where there can be none. */
export function communityAt(address: CommunityAddress): Community | undefined {
  const {communityId, tokenUrl} = address;
  const baseUrl = address.baseUrl && resolveBaseUrl(address.baseUrl);
  if (!baseUrl) return undefined;
  const token =
    address.getToken ?? (tokenUrl ? tokenFrom(tokenUrl) : undefined);
  return createClient({
    baseUrl,
    community: communityId || undefined,
    token: token && (async () => (await token()) ?? undefined),
  });
}

import {PluginError} from '../plugin-error.js';

/** What a tile may do beside reading, where its tag says so. */
export const tileGrants = ['vote', 'ask', 'suggest', 'viewer'] as const;
/** One of them. */
export type TileGrant = (typeof tileGrants)[number];

/** Reads what the tag allows; what is no grant is passed over. */
export const grantsFrom = (written: string): ReadonlySet<TileGrant> => {
  const words = new Set(written.toLowerCase().split(/\s+/));
  return new Set(tileGrants.filter((one) => words.has(one)));
};

/** Refuses with what to do about it. */
export function needs(grants: ReadonlySet<TileGrant>, one: TileGrant) {
  if (grants.has(one)) return;
  throw new PluginError(
    'forbidden',
    `This tile may not do that. The page allows it with allow="${one}".`,
  );
}

import type {Author} from '@townhall/client';

/** Who wrote something, for search engines. */
export const personOf = (author: Author) => ({
  '@type': 'Person',
  name: author?.name ?? 'Former member',
});

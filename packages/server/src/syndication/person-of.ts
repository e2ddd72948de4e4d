import type {Author} from '@townhall/client';

/** Who wrote something, for search engines. */
export const personOf = (author: Author, anonymous = false) => ({
  '@type': 'Person',
  name: nameOf({author, anonymous}),
});

/** What stands in the place of an author's name. */
export const nameOf = ({
  author,
  anonymous = false,
}: {
  author: Author;
  anonymous?: boolean | undefined;
}) => author?.name ?? (anonymous ? 'Anonymous' : 'Former member');

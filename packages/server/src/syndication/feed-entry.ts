import type {Author, Place, RichText} from '@townhall/client';

/** What a feed tells of: an idea, a question or a post. */
export interface FeedEntry {
  id: string;
  title: string;
  body: RichText;
  author: Author;
  anonymous?: boolean;
  tags: readonly string[];
  createdAt: string;
  updatedAt: string;
}

/** The latest of one place. */
export interface Feed {
  community: string;
  place: Place;
  entries: readonly FeedEntry[];
  /** Where a thing is shown, as the beginning of an address that its id ends. */
  link?: string | undefined;
}

/** Where this thing is shown; undefined where no page shows it. */
export const linkOf = ({link}: Feed, {id}: FeedEntry) =>
  link && link + encodeURIComponent(id);

/** What the place is called for good. */
export const urnOf = ({community, place}: Feed) =>
  `urn:townhall:${community}:${place.id}`;

/** When something of it has changed last. */
export const updatedOf = ({entries}: Feed) =>
  entries
    .map(({updatedAt}) => updatedAt)
    .reduce(
      (latest, at) => (at > latest ? at : latest),
      '1970-01-01T00:00:00.000Z',
    );

import type {Author, Place, RichText} from '@townhall/client';
import {htmlFromTree} from './html-from-tree.js';
import {xmlText} from './xml.js';

/** What a feed tells of: an idea or a question. */
export interface FeedEntry {
  id: string;
  title: string;
  body: RichText;
  author: Author;
  tags: readonly string[];
  createdAt: string;
  updatedAt: string;
}

interface AtomFeed {
  community: string;
  place: Place;
  entries: readonly FeedEntry[];
  /** Where a thing is shown; left out where no page shows it. */
  linkTo?: ((id: string) => string) | undefined;
}

/** The latest of one place as an Atom feed (RFC 4287). */
export function atomFeed({
  community,
  place,
  entries,
  linkTo,
}: AtomFeed): string {
  const updated = entries
    .map(({updatedAt}) => updatedAt)
    .reduce(
      (latest, at) => (at > latest ? at : latest),
      '1970-01-01T00:00:00Z',
    );
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xmlText(`urn:townhall:${community}:${place.id}`)}</id>`,
    `<title>${xmlText(place.name)}</title>`,
    place.description && `<subtitle>${xmlText(place.description)}</subtitle>`,
    `<updated>${updated}</updated>`,
    '<generator>Townhall</generator>',
    ...entries.map((entry) => entryOf(entry, linkTo)),
    '</feed>\n',
  ].join('');
}

function entryOf(entry: FeedEntry, linkTo: AtomFeed['linkTo']): string {
  const {id, title, body, author, tags, createdAt, updatedAt} = entry;
  return [
    '<entry>',
    `<id>urn:uuid:${xmlText(id)}</id>`,
    `<title>${xmlText(title)}</title>`,
    linkTo ? `<link rel="alternate" href="${xmlText(linkTo(id))}"/>` : '',
    `<author><name>${xmlText(author?.name ?? 'Former member')}</name></author>`,
    ...tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    `<published>${createdAt}</published>`,
    `<updated>${updatedAt}</updated>`,
    // Twice: the tree becomes HTML, and the HTML a text of the feed.
    `<content type="html">${xmlText(htmlFromTree(body))}</content>`,
    '</entry>',
  ].join('');
}

import {
  linkOf,
  updatedOf,
  urnOf,
  type Feed,
  type FeedEntry,
} from './feed-entry.js';
import {htmlFromTree} from './html-from-tree.js';
import {nameOf} from './person-of.js';
import {xmlText} from './xml.js';

/** The latest of one place as an Atom feed (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const {place, entries} = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xmlText(urnOf(feed))}</id>`,
    `<title>${xmlText(place.name)}</title>`,
    place.description && `<subtitle>${xmlText(place.description)}</subtitle>`,
    `<updated>${updatedOf(feed)}</updated>`,
    '<generator>Townhall</generator>',
    ...entries.map((entry) => entryOf(entry, linkOf(feed, entry))),
    '</feed>\n',
  ].join('');
}

function entryOf(entry: FeedEntry, link: string | undefined): string {
  const {id, title, body, tags, createdAt, updatedAt} = entry;
  return [
    '<entry>',
    `<id>urn:uuid:${xmlText(id)}</id>`,
    `<title>${xmlText(title)}</title>`,
    link ? `<link rel="alternate" href="${xmlText(link)}"/>` : '',
    `<author><name>${xmlText(nameOf(entry))}</name></author>`,
    ...tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    `<published>${createdAt}</published>`,
    `<updated>${updatedAt}</updated>`,
    // Twice: the tree becomes HTML, and the HTML a text of the feed.
    `<content type="html">${xmlText(htmlFromTree(body))}</content>`,
    '</entry>',
  ].join('');
}

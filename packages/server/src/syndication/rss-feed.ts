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

/** The latest of one place as an RSS 2.0 feed, for readers that know no Atom. */
export function rssFeed(feed: Feed): string {
  const {place, entries, link} = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>',
    `<title>${xmlText(place.name)}</title>`,
    // A channel must have one: the page of its things, or else its name for good.
    `<link>${xmlText(link === undefined ? urnOf(feed) : pageOf(link))}</link>`,
    `<description>${xmlText(place.description)}</description>`,
    `<lastBuildDate>${rssDate(updatedOf(feed))}</lastBuildDate>`,
    '<generator>Townhall</generator>',
    ...entries.map((entry) => itemOf(entry, linkOf(feed, entry))),
    '</channel></rss>\n',
  ].join('');
}

function itemOf(entry: FeedEntry, link: string | undefined): string {
  const {id, title, body, tags, createdAt} = entry;
  return [
    '<item>',
    `<title>${xmlText(title)}</title>`,
    link ? `<link>${xmlText(link)}</link>` : '',
    `<guid isPermaLink="false">urn:uuid:${xmlText(id)}</guid>`,
    // `author` of RSS is an e-mail address, which nobody publishes here.
    `<dc:creator>${xmlText(nameOf(entry))}</dc:creator>`,
    ...tags.map((tag) => `<category>${xmlText(tag)}</category>`),
    `<pubDate>${rssDate(createdAt)}</pubDate>`,
    // Twice: the tree becomes HTML, and the HTML a text of the feed.
    `<description>${xmlText(htmlFromTree(body))}</description>`,
    '</item>',
  ].join('');
}

/** The page without what comes before an id. */
function pageOf(link: string) {
  const {origin, pathname} = new URL(link);
  return origin + pathname;
}

const rssDate = (iso: string) => new Date(iso).toUTCString();

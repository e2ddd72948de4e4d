import type {CallOptions, Community, Place} from '@townhall/client';
import {atomFeed} from '../syndication/atom-feed.js';
import {blogPosting} from '../syndication/blog-posting.js';
import type {Feed, FeedEntry} from '../syndication/feed-entry.js';
import {rssFeed} from '../syndication/rss-feed.js';
import {
  structuredData,
  structuredDataText,
} from '../syndication/structured-data.js';
import {refuse} from '../problem.js';
import {feedQuery, idParameter, pageQuery} from './parameters.js';
import {route} from './route.js';

/** Most feed readers show no more, and most pages no more answers. */
const most = 100;

/** The same reads that everybody has, for feed readers and search engines. */
export const syndicationRoutes = [
  placeFeed({
    name: 'getPlaceFeed',
    path: '/places/{id}/feed.atom',
    media: 'application/atom+xml',
    description: 'An Atom feed (RFC 4287)',
    write: atomFeed,
  }),
  placeFeed({
    name: 'getPlaceFeedAsRss',
    path: '/places/{id}/feed.rss',
    media: 'application/rss+xml',
    description: 'An RSS 2.0 feed',
    write: rssFeed,
  }),
  route({
    name: 'getStructuredData',
    method: 'GET',
    path: '/questions/{id}/structured-data',
    summary: 'What a page with one thread tells search engines (schema.org)',
    audience: 'public',
    params: idParameter,
    query: pageQuery,
    answer: {
      status: 200,
      media: 'application/ld+json',
      description: 'A QAPage or a DiscussionForumPosting, safe in a script',
    },
    problems: ['not_found'],
    handle: async ({community, params, query: {link}, options}) => {
      const [question, answers] = await Promise.all([
        community.questions.get(params.id, options),
        community.answers.list(params.id, {limit: most}, options),
      ]);
      return structuredDataText(
        structuredData({question, answers: answers.items, url: link}),
      );
    },
  }),
  route({
    name: 'getStructuredDataOfPost',
    method: 'GET',
    path: '/posts/{id}/structured-data',
    summary: 'What a page with one post tells search engines (schema.org)',
    audience: 'public',
    params: idParameter,
    query: pageQuery,
    answer: {
      status: 200,
      media: 'application/ld+json',
      description: 'A BlogPosting, safe in a script',
    },
    problems: ['not_found'],
    handle: async ({community, params, query: {link}, options}) => {
      const [post, comments] = await Promise.all([
        community.posts.get(params.id, options),
        community.posts.comments.list(params.id, {limit: most}, options),
      ]);
      return structuredDataText(
        blogPosting({post, comments: comments.items, url: link}),
      );
    },
  }),
];

interface PlaceFeed {
  name: string;
  path: string;
  media: 'application/atom+xml' | 'application/rss+xml';
  description: string;
  write: (feed: Feed) => string;
}

function placeFeed({name, path, media, description, write}: PlaceFeed) {
  return route({
    name,
    method: 'GET',
    path,
    summary:
      'The latest ideas, questions or posts of a place, for feed readers',
    audience: 'public',
    params: idParameter,
    query: feedQuery,
    answer: {status: 200, media, description},
    problems: ['not_found'],
    handle: async ({community, params, query: {link, tag, limit}, options}) => {
      const place = await community.places.get(params.id, options);
      return write({
        community: (await community.about(options)).id,
        place,
        entries: await latestOf(community, place, {tag, limit}, options),
        link,
      });
    },
  });
}

/** What lives in a place, as its kind says. */
async function latestOf(
  community: Community,
  {id: place, kind}: Place,
  {tag, limit}: {tag: string | undefined; limit: number},
  options: CallOptions,
): Promise<FeedEntry[]> {
  if (kind === 'questions') {
    const wanted = {place, limit, tag, sort: 'new'} as const;
    return (await community.questions.list(wanted, options)).items;
  }
  if (kind === 'group') {
    const {items} = await community.posts.list({place, limit, tag}, options);
    return items.map((post) => ({
      ...post,
      createdAt: post.publishedAt ?? post.createdAt,
    }));
  }
  if (tag !== undefined) {
    refuse('invalid_request', {
      detail: 'Ideas have no tags to choose by.',
      fields: [{path: 'tag', message: 'Not for a board of ideas.'}],
    });
  }
  return (await community.ideas.list({place, limit, sort: 'new'}, options))
    .items;
}

import {atomFeed} from '../syndication/atom-feed.js';
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
  route({
    name: 'getPlaceFeed',
    method: 'GET',
    path: '/places/{id}/feed.atom',
    summary: 'The latest ideas or questions of a place, for feed readers',
    audience: 'public',
    params: idParameter,
    query: feedQuery,
    answer: {
      status: 200,
      media: 'application/atom+xml',
      description: 'An Atom feed (RFC 4287)',
    },
    problems: ['not_found'],
    handle: async ({community, params, query: {link, tag, limit}, options}) => {
      const place = await community.places.get(params.id, options);
      const wanted = {place: place.id, limit, sort: 'new'} as const;
      const isBoard = place.kind !== 'questions';
      if (isBoard && tag !== undefined) {
        refuse('invalid_request', {
          detail: 'Ideas have no tags to choose by.',
          fields: [{path: 'tag', message: 'Only for a place of questions.'}],
        });
      }
      const {items} = isBoard
        ? await community.ideas.list(wanted, options)
        : await community.questions.list({...wanted, tag}, options);
      return atomFeed({
        community: (await community.about(options)).id,
        place,
        entries: items,
        linkTo: link ? (id) => link + encodeURIComponent(id) : undefined,
      });
    },
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
];

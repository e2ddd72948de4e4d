import * as z from 'zod/mini';
import {route} from './route.js';

/** The id of the last event somebody has seen. */
export const eventQuery = z.strictObject({
  after: z.optional(z.string().check(z.maxLength(100))),
});

/** Everything that happens, as it happens. */
export const eventRoutes = [
  route({
    name: 'listenToEvents',
    method: 'GET',
    path: '/events',
    summary: 'Everything that happens, as server-sent events',
    audience: 'open',
    query: eventQuery,
    answer: {
      status: 200,
      media: 'text/event-stream',
      description:
        'Each event carries an id, its type and a CommunityEvent as data. Resumes after the `Last-Event-ID` header or `after`, and says `gap` where it cannot.',
    },
    problems: ['unavailable'],
    // The app opens the stream itself: an event stream is not one answer.
    handle: async () => undefined,
  }),
];

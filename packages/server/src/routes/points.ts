import {
  leaderboardQuerySchema,
  leaderboardSchema,
  ownPointsSchema,
  pointSettingsSchema,
} from '@townhall/client/contract';
import {idParameter} from './parameters.js';
import {route} from './route.js';

/** Who helped most, and what the viewer has earned. */
export const pointRoutes = [
  route({
    name: 'getLeaderboard',
    method: 'GET',
    path: '/places/{id}/leaderboard',
    summary: 'Those who helped most in a place, the best first',
    audience: 'public',
    params: idParameter,
    query: leaderboardQuerySchema,
    answer: {
      status: 200,
      schema: leaderboardSchema,
      description: 'People with what they did; without those who opted out',
    },
    problems: ['not_found'],
    handle: ({community, params, query, options}) =>
      community.points.leaderboard(params.id, query, options),
  }),
  route({
    name: 'getOwnPoints',
    method: 'GET',
    path: '/me/points',
    summary: 'What you have earned',
    audience: 'viewer',
    answer: {
      status: 200,
      schema: ownPointsSchema,
      description: 'Your points, and what changed them last',
    },
    problems: ['sign_in_required'],
    handle: ({community, options}) => community.points.mine(options),
  }),
  route({
    name: 'changePointSettings',
    method: 'PUT',
    path: '/me/points',
    summary: 'Say whether lists of the best may show you',
    audience: 'viewer',
    body: pointSettingsSchema,
    answer: {
      status: 200,
      schema: ownPointsSchema,
      description: 'Your points, as they stand now',
    },
    problems: ['sign_in_required', 'account_blocked'],
    handle: ({community, body, options}) =>
      community.points.changeSettings(body, options),
  }),
];

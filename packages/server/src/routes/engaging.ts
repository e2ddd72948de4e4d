import {
  entranceChangeSchema,
  entranceSchema,
  figureSettingsSchema,
  figuresQuerySchema,
  figuresSchema,
  membershipChangeSchema,
  membershipSchema,
  ownTrackSchema,
  pageSchema,
  startersDraftSchema,
  startersSchema,
  trackChoiceSchema,
  trackListSchema,
  trackSchema,
} from '@townhall/client/contract';
import {idParameter} from './parameters.js';
import {route, type Route} from './route.js';

const signedIn = ['sign_in_required', 'account_blocked'] as const;
const staffOnly = [...signedIn, 'only_staff'] as const;
const trackPage = pageSchema(trackSchema);
const entrancePage = pageSchema(entranceSchema);
const membershipPage = pageSchema(membershipSchema);

const trackRoutes: Route[] = [
  route({
    name: 'listTracks',
    method: 'GET',
    path: '/tracks',
    summary: 'Ways through the community, in the order they are offered',
    audience: 'public',
    answer: {status: 200, schema: trackPage, description: 'Every track'},
    problems: [],
    handle: ({community, options}) => community.tracks.list(options),
  }),
  route({
    name: 'setTracks',
    method: 'PUT',
    path: '/tracks',
    summary: 'Put these tracks in place of those there are',
    audience: 'viewer',
    body: trackListSchema,
    answer: {status: 200, schema: trackPage, description: 'Every track'},
    problems: staffOnly,
    handle: ({community, body, options}) => community.tracks.set(body, options),
  }),
  route({
    name: 'getOwnTrack',
    method: 'GET',
    path: '/me/track',
    summary: 'Which track you have chosen',
    audience: 'viewer',
    answer: {status: 200, schema: ownTrackSchema, description: 'Your track'},
    problems: [],
    handle: ({community, options}) => community.tracks.mine(options),
  }),
  route({
    name: 'chooseTrack',
    method: 'PUT',
    path: '/me/track',
    summary: 'Choose a track, another one or none',
    audience: 'viewer',
    body: trackChoiceSchema,
    answer: {status: 200, schema: ownTrackSchema, description: 'Your track'},
    problems: [...signedIn, 'not_found'],
    handle: ({community, body, options}) =>
      community.tracks.choose(body, options),
  }),
];

const entranceRoutes: Route[] = [
  route({
    name: 'listEntrances',
    method: 'GET',
    path: '/entrances',
    summary: 'Places that can be joined, with what is in them now',
    audience: 'public',
    answer: {status: 200, schema: entrancePage, description: 'Every place'},
    problems: [],
    handle: ({community, options}) => community.entrances.list(options),
  }),
  route({
    name: 'changeEntrance',
    method: 'PATCH',
    path: '/entrances/{id}',
    summary: 'Say whether and as what a place can be joined',
    audience: 'viewer',
    params: idParameter,
    body: entranceChangeSchema,
    answer: {status: 204, description: 'It is changed'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, body, options}) =>
      community.entrances.change(params.id, body, options),
  }),
  route({
    name: 'listMemberships',
    method: 'GET',
    path: '/me/places',
    summary: 'The places you are in or follow',
    audience: 'viewer',
    answer: {status: 200, schema: membershipPage, description: 'Your places'},
    problems: [],
    handle: async ({community, options}) => ({
      items: await community.entrances.mine(options),
      next: null,
    }),
  }),
  route({
    name: 'changeMembership',
    method: 'PUT',
    path: '/me/places/{id}',
    summary: 'Join, leave or follow a place',
    audience: 'viewer',
    params: idParameter,
    body: membershipChangeSchema,
    answer: {
      status: 200,
      schema: membershipSchema,
      description: 'How you stand to the place',
    },
    problems: [...signedIn, 'not_found'],
    handle: ({community, params, body, options}) =>
      community.entrances.set(params.id, body, options),
  }),
];

const starterRoutes: Route[] = [
  route({
    name: 'getStarters',
    method: 'GET',
    path: '/places/{id}/starters',
    summary: 'What a place shows while nothing else is in it',
    audience: 'public',
    params: idParameter,
    answer: {status: 200, schema: startersSchema, description: 'The starters'},
    problems: ['not_found'],
    handle: ({community, params, options}) =>
      community.starters.get(params.id, options),
  }),
  route({
    name: 'changeStarters',
    method: 'PUT',
    path: '/places/{id}/starters',
    summary: 'Choose what an empty place shows',
    audience: 'viewer',
    params: idParameter,
    body: startersDraftSchema,
    answer: {status: 200, schema: startersSchema, description: 'The starters'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, body, options}) =>
      community.starters.change(params.id, body, options),
  }),
  route({
    name: 'getManagedStarters',
    method: 'GET',
    path: '/moderation/starters/{id}',
    summary: 'What was chosen for a place, whatever is in it',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 200, schema: startersSchema, description: 'The starters'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.starters.managed(params.id, options),
  }),
];

const figureRoutes: Route[] = [
  route({
    name: 'getFigures',
    method: 'GET',
    path: '/figures',
    summary: 'How the community is doing, where it publishes that',
    audience: 'public',
    query: figuresQuerySchema,
    answer: {status: 200, schema: figuresSchema, description: 'The figures'},
    problems: ['not_eligible'],
    handle: ({community, query, options}) =>
      community.figures.get(query, options),
  }),
  route({
    name: 'getManagedFigures',
    method: 'GET',
    path: '/moderation/figures',
    summary: 'How the community is doing, whether or not it publishes that',
    audience: 'viewer',
    query: figuresQuerySchema,
    answer: {status: 200, schema: figuresSchema, description: 'The figures'},
    problems: staffOnly,
    handle: ({community, query, options}) =>
      community.figures.managed(query, options),
  }),
  route({
    name: 'getFigureSettings',
    method: 'GET',
    path: '/moderation/figure-settings',
    summary: 'Whether everybody may read how the community is doing',
    audience: 'viewer',
    answer: {
      status: 200,
      schema: figureSettingsSchema,
      description: 'The setting',
    },
    problems: staffOnly,
    handle: ({community, options}) => community.figures.settings(options),
  }),
  route({
    name: 'changeFigureSettings',
    method: 'PUT',
    path: '/moderation/figure-settings',
    summary: 'Publish how the community is doing, or no longer',
    audience: 'viewer',
    body: figureSettingsSchema,
    answer: {
      status: 200,
      schema: figureSettingsSchema,
      description: 'The setting',
    },
    problems: staffOnly,
    handle: ({community, body, options}) =>
      community.figures.changeSettings(body, options),
  }),
];

/** What draws people in: tracks, places to join, starters, figures. */
export const engagingRoutes: Route[] = [
  ...trackRoutes,
  ...entranceRoutes,
  ...starterRoutes,
  ...figureRoutes,
];

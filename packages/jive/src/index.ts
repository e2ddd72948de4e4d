export type {AuthTools, JiveAuth} from './auth/auth.js';
export {basic, bearer} from './auth/basic.js';
export {
  authorizeAddress,
  oauth,
  type JiveTokens,
  type OAuthClient,
  type OAuthGrant,
  type OAuthOptions,
} from './auth/oauth.js';
export type {BatchAnswer, BatchRequest} from './batch.js';
export type {Connection, JiveCall, JiveOptions, RunAs} from './connection.js';
export type * from './entities/content.js';
export {contentIdOf} from './entities/content.js';
export {
  idOfUri,
  may,
  refOf,
  type JiveEntity,
  type JiveMethod,
  type JiveResource,
} from './entities/entity.js';
export type * from './entities/person.js';
export type * from './entities/place.js';
export {outcomeTypeIds} from './entities/social.js';
export type * from './entities/social.js';
export {createJive, type Jive} from './jive.js';
export {atPace, type Pace} from './pace.js';
export type {JivePage, WalkOptions} from './pages.js';
export {decodeEntities} from './plain-text.js';
export {instantOf, jiveDate} from './query/date.js';
export type * from './query/fields.js';
export {
  escapeFilter,
  filter,
  type ContentFilter,
  type Filter,
  type PersonFilter,
  type PlaceFilter,
} from './query/filter.js';
export type {Query, QueryValue} from './query/query.js';
export {jiveRefusalOf, type Credentials, type JiveRefusal} from './refusal.js';
export type {ActivityQuery} from './resources/activities.js';
export type {AnnouncementDraft} from './resources/announcements.js';
export type {Extended, WebhookDraft} from './resources/apps.js';
export type {ContentDraft} from './resources/contents.js';
export type {IdeaOrId} from './resources/ideas.js';
export type {CallOptions, ListQuery} from './resources/reading.js';
export type {Followed, Liked} from './resources/social.js';
export type {JiveVersion} from './resources/version.js';
export {
  CommunityError,
  MalformedError,
  RefusedError,
  UnreachableError,
} from '@townhall/client/parts/errors';
export type {Middleware, Send} from '@townhall/client/parts/middleware';
export type {RetryOptions} from '@townhall/client/parts/retry';

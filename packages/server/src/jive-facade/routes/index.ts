import type {JiveRoute} from '../call.js';
import {activityRoutes} from './activities.js';
import {announcementRoutes} from './announcements.js';
import {batchRoutes} from './batch.js';
import {commentRoutes} from './comments.js';
import {contentRoutes} from './contents.js';
import {extendedPropertyRoutes} from './extended-properties.js';
import {followRoutes} from './follows.js';
import {ideaVoteRoutes} from './idea-votes.js';
import {likeRoutes} from './likes.js';
import {markRoutes} from './marks.js';
import {messageRoutes} from './messages.js';
import {metadataRoutes} from './metadata.js';
import {peopleRoutes} from './people.js';
import {placeRoutes} from './places.js';
import {pollVoteRoutes} from './poll-votes.js';
import {searchRoutes} from './search.js';
import {stageRoutes} from './stages.js';
import {suggestedRoutes, unkeptRoutes} from './unkept.js';
import {versionRoutes} from './version.js';
import {webhookRoutes} from './webhooks.js';

/** Everything that is served of Jive's API; of two that fit, the first does. */
export const jiveRoutes: readonly JiveRoute[] = [
  ...versionRoutes,
  ...suggestedRoutes,
  ...contentRoutes,
  ...ideaVoteRoutes,
  ...stageRoutes,
  ...pollVoteRoutes,
  ...messageRoutes,
  ...markRoutes,
  ...commentRoutes,
  ...likeRoutes,
  ...followRoutes,
  ...extendedPropertyRoutes,
  ...peopleRoutes,
  ...placeRoutes,
  ...announcementRoutes,
  ...activityRoutes,
  ...webhookRoutes,
  ...searchRoutes,
  ...metadataRoutes,
  ...batchRoutes,
  ...unkeptRoutes,
];

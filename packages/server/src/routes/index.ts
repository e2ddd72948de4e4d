import {answerRoutes} from './answers.js';
import {commentRoutes} from './comments.js';
import {communityRoutes} from './community.js';
import {engagingRoutes} from './engaging.js';
import {eventRoutes} from './events.js';
import {ideaDiscussionRoutes} from './idea-discussion.js';
import {ideaRoutes} from './ideas.js';
import {lifecycleRoutes} from './lifecycle.js';
import {viewerRoutes} from './me.js';
import {noticeDeskRoutes} from './notice-desk.js';
import {noticeRoutes} from './notices.js';
import {notificationRoutes} from './notifications.js';
import {pluginRoutes} from './plugins.js';
import {pointRoutes} from './points.js';
import {pollRoutes} from './polls.js';
import {postRoutes} from './posts.js';
import {questionActionRoutes} from './question-actions.js';
import {questionModerationRoutes} from './question-moderation.js';
import {postEditRoutes} from './post-edits.js';
import {postingRoutes} from './posting.js';
import {questionRoutes} from './questions.js';
import {reportRoutes} from './reports.js';
import {imageRoutes} from './images.js';
import {syndicationRoutes} from './syndication.js';
import {textRoutes} from './texts.js';
import type {Route} from './route.js';
import {voteModerationRoutes} from './vote-moderation.js';

/**
 * Every route of the API, and nothing else is one: the app mounts this table,
 * and the OpenAPI document is written from it. What is spelled out stands
 * before what has a parameter in the same place.
 */
export const routes: readonly Route[] = [
  ...communityRoutes,
  ...viewerRoutes,
  ...ideaRoutes,
  ...imageRoutes,
  ...lifecycleRoutes,
  ...voteModerationRoutes,
  ...notificationRoutes,
  ...ideaDiscussionRoutes,
  ...commentRoutes,
  ...reportRoutes,
  ...questionRoutes,
  ...questionActionRoutes,
  ...postEditRoutes,
  ...questionModerationRoutes,
  ...answerRoutes,
  ...postRoutes,
  ...pointRoutes,
  ...pollRoutes,
  ...engagingRoutes,
  ...pluginRoutes,
  ...textRoutes,
  ...postingRoutes,
  ...syndicationRoutes,
  ...noticeRoutes,
  ...noticeDeskRoutes,
  ...eventRoutes,
];

import {createAnswers} from './answers.js';
import {createBase, type ClientOptions} from './base.js';
import {createComments} from './comments.js';
import type {Community} from './community.js';
import {laterEngaging} from './engaging-later.js';
import {createIdeaActions} from './idea-actions.js';
import {createIdeas} from './ideas.js';
import {createImages} from './images.js';
import {laterModeration} from './moderation-later.js';
import {laterNotices} from './notices-later.js';
import {createNotifications} from './notifications.js';
import {createPolicyChanges} from './policy-changes.js';
import {createPosts} from './posts.js';
import {createPoints} from './points.js';
import {createPosting} from './posting.js';
import {createQuestions} from './questions.js';
import {createSigning} from './session.js';
import {createStats} from './stats.js';
import {createTexts} from './texts.js';

/**
 * A community served by a Townhall server.
 *
 * @example
 * const community = createClient({baseUrl: 'https://townhall.example.com'});
 * for await (const idea of community.ideas.all({place: 'roadmap'})) {
 *   console.log(idea.title);
 * }
 */
export function createClient(options: ClientOptions): Community {
  const base = createBase(options, createSigning);
  return {
    ...base.community,
    places: {
      ...base.community.places,
      ...createStats(base),
      ...createPolicyChanges(base),
    },
    ideas: {...createIdeas(base), ...createIdeaActions(base)},
    comments: createComments(base),
    questions: createQuestions(base),
    answers: createAnswers(base),
    posts: createPosts(base),
    points: createPoints(base),
    ...laterEngaging(base),
    texts: createTexts(base),
    images: createImages(base),
    posting: createPosting(base),
    notices: laterNotices(base),
    moderation: laterModeration(base),
    notifications: createNotifications(base),
  };
}

import type {Base} from './base.js';
import type {Moderation} from './community.js';
import {createContentModeration} from './content-moderation.js';
import {createLifecycleModeration} from './lifecycle-moderation.js';
import {createNoticeModeration} from './notice-moderation.js';
import {createQuestionModeration} from './question-moderation.js';
import {createPostModeration} from './post-moderation.js';
import {createVoteModeration} from './vote-moderation.js';

/** What staff does, over HTTP. */
export const createModeration = (base: Base): Moderation => ({
  ...createVoteModeration(base),
  ...createLifecycleModeration(base),
  ...createContentModeration(base),
  ...createQuestionModeration(base),
  ...createPostModeration(base),
  ...createNoticeModeration(base),
});

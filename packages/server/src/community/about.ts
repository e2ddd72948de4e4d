import type {About, Capability} from '@townhall/client';
import type {CommunityContext} from './context.js';

const capabilities: Capability[] = [
  'ideas',
  'ideas.similar',
  'ideas.downvote',
  'ideas.suggest',
  'ideas.discuss',
  'comments.use-cases',
  'comments.moderate',
  'ideas.follow',
  'ideas.images',
  'ideas.stats',
  'ideas.moderate',
  'ideas.merge',
  'ideas.resubmit',
  'ideas.policies',
  'ideas.respond',
  'ideas.clarify',
  'ideas.withdraw',
  'ideas.links',
  'questions',
  'questions.similar',
  'questions.same-question',
  'questions.same-question.undo',
  'questions.deflect',
  'questions.moderate',
  'answers.confirm',
  'texts.preview',
  'questions.points',
  'questions.review',
  'posts',
  'questions.edits',
  'polls',
  'notices',
  'notices.welcome',
  'notices.dismiss',
  'notices.compose',
  'events',
];

/** What a community over SQL is called and can do: everything there is. */
export const aboutCommunity = ({
  communityId,
  name,
}: CommunityContext): About => ({
  id: communityId,
  name,
  apiVersions: [1],
  capabilities,
});

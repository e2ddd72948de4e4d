// The classes and events; nothing is registered by importing them.
export {Advocates} from './advocates/advocates.js';
export {AskBox} from './ask-box/ask-box.js';
export {CommunityProvider} from './community/community.js';
export type {GetToken} from './community/host-token.js';
export {ActionEvent} from './events/action-event.js';
export {AnswerCreatedEvent} from './events/answer-created-event.js';
export {AnswerMarkedEvent} from './events/answer-marked-event.js';
export {AuthRequiredEvent} from './events/auth-required-event.js';
export {ChallengeEvent} from './events/challenge-event.js';
export {CloseEvent} from './events/close-event.js';
export {CommentCreatedEvent} from './events/comment-created-event.js';
export {DismissEvent} from './events/dismiss-event.js';
export {TownhallErrorEvent} from './events/error-event.js';
export {IdeaCreatedEvent} from './events/idea-created-event.js';
export {NavigateEvent} from './events/navigate-event.js';
export {OpenIdeaEvent} from './events/open-idea-event.js';
export {QuestionCreatedEvent} from './events/question-created-event.js';
export {QuestionDeflectedEvent} from './events/question-deflected-event.js';
export {ReadyEvent} from './events/ready-event.js';
export {
  TileConfigEvent,
  TileLinkEvent,
  TilePropsEvent,
} from './events/tile-event.js';
export {VoteEvent} from './events/vote-event.js';
export {IdeaBoard} from './idea-board/idea-board.js';
export {IdeaCard} from './idea-card/idea-card.js';
export {IdeaDetail} from './idea-detail/idea-detail.js';
export {IdeaForm} from './idea-form/idea-form.js';
export {IdeaStats} from './idea-stats/idea-stats.js';
export {IdeaVote} from './idea-vote/idea-vote.js';
export {communityContext, signInContext} from './internal/community-context.js';
export {InstalledPlugins} from './installed-plugins/installed-plugins.js';
export {PostView} from './post/post.js';
export {PostFeed} from './post-feed/post-feed.js';
export {QuestionCard} from './question-card/question-card.js';
export {QuestionCount} from './question-count/question-count.js';
export {QuestionFeed} from './question-feed/question-feed.js';
export {QuestionThread} from './question-thread/question-thread.js';
export {Announcements} from './announcements/announcements.js';
export {ReviewQueue} from './review-queue/review-queue.js';
export {Welcome} from './welcome/welcome.js';
export {Tile} from './tile/tile.js';

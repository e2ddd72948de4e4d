import {
  answerSchema,
  ballotSchema,
  clarificationSchema,
  commentSchema,
  dismissalSchema,
  heldPostSchema,
  ideaLinkSchema,
  ideaSchema,
  managedNoticeSchema,
  moderatedIdeaSchema,
  moderatedQuestionSchema,
  noticeStepTakenSchema,
  notificationSchema,
  namedPersonSchema,
  pageSchema,
  personSchema,
  placeSchema,
  policyChangeSchema,
  pollBallotSchema,
  pollSchema,
  postSchema,
  postEditSchema,
  questionSchema,
  questionStandingSchema,
  reviewOutcomeSchema,
  transitionSchema,
  voteFlagSchema,
  reportSchema,
  usedTagSchema,
} from '@townhall/client/contract';

export const placePage = pageSchema(placeSchema);
export const policyChangePage = pageSchema(policyChangeSchema);
export const ideaPage = pageSchema(ideaSchema);
export const moderatedIdeaPage = pageSchema(moderatedIdeaSchema);
export const personPage = pageSchema(personSchema);
export const namedPersonPage = pageSchema(namedPersonSchema);
export const usedTagPage = pageSchema(usedTagSchema);
export const commentPage = pageSchema(commentSchema);
export const clarificationPage = pageSchema(clarificationSchema);
export const ideaLinkPage = pageSchema(ideaLinkSchema);
export const heldPostPage = pageSchema(heldPostSchema);
export const postEditPage = pageSchema(postEditSchema);
export const reviewOutcomePage = pageSchema(reviewOutcomeSchema);
export const reportPage = pageSchema(reportSchema);
export const pollPage = pageSchema(pollSchema);
export const pollBallotPage = pageSchema(pollBallotSchema);
export const postPage = pageSchema(postSchema);
export const questionPage = pageSchema(questionSchema);
export const answerPage = pageSchema(answerSchema);
export const managedNoticePage = pageSchema(managedNoticeSchema);
export const noticeStepPage = pageSchema(noticeStepTakenSchema);
export const timelinePage = pageSchema(transitionSchema);
export const notificationPage = pageSchema(notificationSchema);
export const voteFlagPage = pageSchema(voteFlagSchema);
export const moderatedQuestionPage = pageSchema(moderatedQuestionSchema);
export const ballotPage = pageSchema(ballotSchema);
export const standingPage = pageSchema(questionStandingSchema);
export const dismissalPage = pageSchema(dismissalSchema);

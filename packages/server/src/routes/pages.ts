import {
  answerSchema,
  ballotSchema,
  dismissalSchema,
  ideaSchema,
  noticeSchema,
  notificationSchema,
  pageSchema,
  placeSchema,
  questionSchema,
  questionStandingSchema,
  transitionSchema,
} from '@townhall/client/contract';

export const placePage = pageSchema(placeSchema);
export const ideaPage = pageSchema(ideaSchema);
export const questionPage = pageSchema(questionSchema);
export const answerPage = pageSchema(answerSchema);
export const noticePage = pageSchema(noticeSchema);
export const timelinePage = pageSchema(transitionSchema);
export const notificationPage = pageSchema(notificationSchema);
export const ballotPage = pageSchema(ballotSchema);
export const standingPage = pageSchema(questionStandingSchema);
export const dismissalPage = pageSchema(dismissalSchema);

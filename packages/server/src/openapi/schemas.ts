import * as contract from '@townhall/client/contract';
import * as z from 'zod/mini';
import * as pages from '../routes/pages.js';

/** The schemas that the document calls by a name. */
export const named: Readonly<Record<string, z.ZodMiniType>> = {
  About: contract.aboutSchema,
  Person: contract.personSchema,
  Permission: contract.permissionSchema,
  Viewer: contract.viewerSchema,
  SessionRequest: contract.sessionRequestSchema,
  Session: contract.sessionSchema,
  Inline: contract.inlineSchema,
  Block: contract.blockSchema,
  Place: contract.placeSchema,
  PlacePage: pages.placePage,
  Tally: contract.tallySchema,
  Idea: contract.ideaSchema,
  IdeaPage: pages.ideaPage,
  IdeaDraft: contract.ideaDraftSchema,
  IdeaChange: contract.ideaChangeSchema,
  Ballot: contract.ballotSchema,
  BallotPage: pages.ballotPage,
  VoteResult: contract.voteResultSchema,
  IdeaLink: contract.ideaLinkSchema,
  IdeaLinkPage: pages.ideaLinkPage,
  IdeaLinks: contract.ideaLinksSchema,
  FollowResult: contract.followResultSchema,
  Clarification: contract.clarificationSchema,
  ClarificationPage: pages.clarificationPage,
  ClarificationDraft: contract.clarificationDraftSchema,
  Withdrawal: contract.withdrawalSchema,
  Comment: contract.commentSchema,
  CommentPage: pages.commentPage,
  CommentDraft: contract.commentDraftSchema,
  CommentChange: contract.commentChangeSchema,
  Report: contract.reportSchema,
  ReportPage: pages.reportPage,
  ReportDraft: contract.reportDraftSchema,
  ReportOutcome: contract.reportOutcomeSchema,
  PlaceStats: contract.placeStatsSchema,
  IdeaPolicy: contract.ideaPolicySchema,
  PolicyDraft: contract.policyDraftSchema,
  Transition: contract.transitionSchema,
  TransitionPage: pages.timelinePage,
  TransitionDraft: contract.transitionDraftSchema,
  Assignment: contract.assignmentSchema,
  MoveDraft: contract.moveDraftSchema,
  PolicyPreview: contract.policyPreviewSchema,
  PolicyChangeDraft: contract.policyChangeDraftSchema,
  PolicyChange: contract.policyChangeSchema,
  Notification: contract.notificationSchema,
  NotificationPage: pages.notificationPage,
  NotificationSettings: contract.notificationSettingsSchema,
  MergeRequest: contract.mergeRequestSchema,
  MergeResult: contract.mergeResultSchema,
  ModeratedIdea: contract.moderatedIdeaSchema,
  ModeratedIdeaPage: pages.moderatedIdeaPage,
  PersonPage: pages.personPage,
  VoteFlag: contract.voteFlagSchema,
  VoteFlagPage: pages.voteFlagPage,
  Post: contract.postSchema,
  PostPage: pages.postPage,
  PostDraft: contract.postDraftSchema,
  PostChange: contract.postChangeSchema,
  PostSource: contract.postSourceSchema,
  PostArchive: contract.postArchiveSchema,
  Question: contract.questionSchema,
  QuestionPage: pages.questionPage,
  QuestionCount: contract.questionCountSchema,
  DeflectionDraft: contract.deflectionDraftSchema,
  Deflection: contract.deflectionSchema,
  TextDraft: contract.textDraftSchema,
  TextPreview: contract.textPreviewSchema,
  QuestionDraft: contract.questionDraftSchema,
  QuestionStanding: contract.questionStandingSchema,
  QuestionStandingPage: pages.standingPage,
  SameQuestionResult: contract.sameQuestionResultSchema,
  Closing: contract.closingSchema,
  FollowUpReply: contract.followUpReplySchema,
  ModeratedQuestion: contract.moderatedQuestionSchema,
  ModeratedQuestionPage: pages.moderatedQuestionPage,
  Escalation: contract.escalationSchema,
  EscalationDraft: contract.escalationDraftSchema,
  EscalationChange: contract.escalationChangeSchema,
  QuestionPolicy: contract.questionPolicySchema,
  QuestionPolicyChange: contract.questionPolicyChangeSchema,
  QuestionStats: contract.questionStatsSchema,
  Answer: contract.answerSchema,
  AnswerPage: pages.answerPage,
  AnswerDraft: contract.answerDraftSchema,
  MarkResult: contract.markResultSchema,
  Leaderboard: contract.leaderboardSchema,
  OwnPoints: contract.ownPointsSchema,
  PointSettings: contract.pointSettingsSchema,
  HeldPost: contract.heldPostSchema,
  HeldPostPage: pages.heldPostPage,
  WrittenSource: contract.writtenSourceSchema,
  PostEdit: contract.postEditSchema,
  PostEditPage: pages.postEditPage,
  PostRemoval: contract.postRemovalSchema,
  QuestionChange: contract.questionChangeSchema,
  AnswerChange: contract.answerChangeSchema,
  PostingLimits: contract.postingLimitsSchema,
  ReviewRequest: contract.reviewRequestSchema,
  ReviewOutcome: contract.reviewOutcomeSchema,
  ReviewOutcomePage: pages.reviewOutcomePage,
  ReviewRules: contract.reviewRulesSchema,
  ReviewRulesDraft: contract.reviewRulesDraftSchema,
  Notice: contract.noticeSchema,
  NoticeSettings: contract.noticeSettingsSchema,
  NoticeReader: contract.noticeReaderSchema,
  CurrentNotices: contract.currentNoticesSchema,
  NoticeDraft: contract.noticeDraftSchema,
  NoticeChange: contract.noticeChangeSchema,
  NoticeSource: contract.noticeSourceSchema,
  ManagedNotice: contract.managedNoticeSchema,
  ManagedNoticePage: pages.managedNoticePage,
  NoticeStepTaken: contract.noticeStepTakenSchema,
  NoticeStepPage: pages.noticeStepPage,
  NoticeFigures: contract.noticeFiguresSchema,
  Dismissal: contract.dismissalSchema,
  DismissalPage: pages.dismissalPage,
  CommunityEvent: contract.communityEventSchema,
  Problem: contract.problemSchema,
};

/** A JSON Schema as the document holds it. */
export type JsonSchema = Record<string, unknown>;

const prefix = '#/components/schemas/';
const names = new Map(
  Object.entries(named).map(([name, schema]) => [schema, name]),
);
const registry = z.registry<{id: string}>();
for (const [name, schema] of Object.entries(named)) {
  registry.add(schema, {id: name});
}

/** Every named schema, with references between them. */
export function componentSchemas(): Record<string, JsonSchema> {
  const {schemas} = z.toJSONSchema(registry, {
    uri: (id) => prefix + id,
    io: 'input',
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, plain(schema)]),
  );
}

/** A schema for a place in the document: a reference where it has a name. */
export function schemaOf(schema: z.ZodMiniType): JsonSchema {
  const name = names.get(schema);
  return name
    ? {$ref: prefix + name}
    : plain(z.toJSONSchema(schema, {io: 'input'}));
}

/** Without what is noise in a document: its own address, and patterns of dates. */
function plain(schema: object): JsonSchema {
  const {$schema, $id, ...rest} = JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      isDate(value) ? {type: 'string', format: 'date-time'} : value,
    ),
    // The text was an object a moment ago.
  ) as JsonSchema;
  return rest;
}

const isDate = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'date-time';

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type * as contract from '../contract/index.js';

/** What each answer is, once it has been checked. */
export interface AnswerTypes {
  about: contract.About;
  answer: contract.Answer;
  ballot: contract.Ballot;
  clarification: contract.Clarification;
  comment: contract.Comment;
  communityEvent: contract.CommunityEvent;
  deflection: contract.Deflection;
  dismissal: contract.Dismissal;
  escalation: contract.Escalation;
  exclusion: contract.Exclusion;
  followResult: contract.FollowResult;
  heldPost: contract.HeldPost;
  idea: contract.Idea;
  ideaLink: contract.IdeaLink;
  ideaSource: contract.IdeaSource;
  imageAddress: contract.ImageAddress;
  leaderboard: contract.Leaderboard;
  ledgerEntry: contract.LedgerEntry;
  markResult: contract.MarkResult;
  mergeResult: contract.MergeResult;
  moderatedIdea: contract.ModeratedIdea;
  moderatedQuestion: contract.ModeratedQuestion;
  notice: contract.Notice;
  notification: contract.Notification;
  notificationSettings: contract.NotificationSettings;
  ownPoints: contract.OwnPoints;
  person: contract.Person;
  place: contract.Place;
  placeStats: contract.PlaceStats;
  policyChange: contract.PolicyChange;
  policyPreview: contract.PolicyPreview;
  postingLimits: contract.PostingLimits;
  problem: contract.Problem;
  question: contract.Question;
  questionCount: contract.QuestionCount;
  questionPolicy: contract.QuestionPolicy;
  questionStanding: contract.QuestionStanding;
  questionStats: contract.QuestionStats;
  recount: contract.Recount;
  report: contract.Report;
  reviewOutcome: contract.ReviewOutcome;
  reviewRules: contract.ReviewRules;
  sameQuestionResult: contract.SameQuestionResult;
  session: contract.Session;
  textPreview: contract.TextPreview;
  transition: contract.Transition;
  uploadedImage: contract.UploadedImage;
  viewer: contract.Viewer;
  voteFlag: contract.VoteFlag;
  voteResult: contract.VoteResult;
  withdrawal: contract.Withdrawal;
}

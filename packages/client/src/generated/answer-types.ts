// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type * as contract from '../contract/index.js';

/** What each answer is, once it has been checked. */
export interface AnswerTypes {
  about: contract.About;
  answer: contract.Answer;
  ballot: contract.Ballot;
  communityEvent: contract.CommunityEvent;
  dismissal: contract.Dismissal;
  exclusion: contract.Exclusion;
  idea: contract.Idea;
  ledgerEntry: contract.LedgerEntry;
  markResult: contract.MarkResult;
  mergeResult: contract.MergeResult;
  notice: contract.Notice;
  notification: contract.Notification;
  notificationSettings: contract.NotificationSettings;
  place: contract.Place;
  policyChange: contract.PolicyChange;
  policyPreview: contract.PolicyPreview;
  problem: contract.Problem;
  question: contract.Question;
  questionStanding: contract.QuestionStanding;
  recount: contract.Recount;
  sameQuestionResult: contract.SameQuestionResult;
  session: contract.Session;
  transition: contract.Transition;
  viewer: contract.Viewer;
  voteFlag: contract.VoteFlag;
  voteResult: contract.VoteResult;
}

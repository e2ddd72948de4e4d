// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type * as contract from '../contract/index.js';

/** What each answer is, once it has been checked. */
export interface AnswerTypes {
  about: contract.About;
  answer: contract.Answer;
  ballot: contract.Ballot;
  communityEvent: contract.CommunityEvent;
  dismissal: contract.Dismissal;
  idea: contract.Idea;
  markResult: contract.MarkResult;
  notice: contract.Notice;
  place: contract.Place;
  problem: contract.Problem;
  question: contract.Question;
  questionStanding: contract.QuestionStanding;
  sameQuestionResult: contract.SameQuestionResult;
  session: contract.Session;
  viewer: contract.Viewer;
  voteResult: contract.VoteResult;
}

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type * as contract from '../contract/index.js';
import type {Shape} from '../shape.js';

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

/** How each answer is checked; the rules stand in the script. */
export const shapes: Readonly<Record<string, Shape>> = {
  "about": {"id":"s","name":"s","apiVersions":["i"],"capabilities":["s"]},
  "answer": {"id":"s","question":"s","body":"@richText","author":"@author","correct":"?@mark","confirmed":"?@mark","helpfulCount":"i","version":"i","createdAt":"t","updatedAt":"t"},
  "author": "?@person",
  "ballot": {"idea":"s","vote":"=up|down|none","can":{"voteUp":"@permission","voteDown":"@permission","edit":"@permission"}},
  "block": {"|type":{"paragraph":{"children":["@inline"]},"code-block":{"value":"s","language":"?s"},"quote":{"children":["@block"]},"list":{"ordered":"b","items":[["@block"]]}}},
  "communityEvent": {"|type":{"idea.voted":{"place":"s","idea":"s","votes":"@tally","version":"i"},"idea.created":{"place":"s","idea":"@idea"},"idea.changed":{"place":"s","idea":"@idea"},"question.created":{"place":"s","question":"@question"},"question.changed":{"place":"s","question":"@question"},"answer.created":{"place":"s","question":"@question","answer":"@answer"},"answer.changed":{"place":"s","question":"@question","answer":"@answer"},"gap":{}}},
  "dismissal": {"notice":"s","version":"i"},
  "idea": {"id":"s","place":"s","title":"s","body":"@richText","excerpt":"s","author":"@author","stage":"=scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived","votes":"@tally","voting":"=not_open|open|closed","cohort":"?s","opensAt":"t","closesAt":"?t","threshold":"?i","reachedAt":"?t","response":"?@officialResponse","tags":["s"],"version":"i","createdAt":"t","updatedAt":"t"},
  "ideaPolicy": {"cohort":{"calendar":"=monthly|none","timeZone":"s0:60"},"windowMonths":"?i1:60","threshold":"?i1:1000000","downvotes":"=on|off|staff"},
  "inline": {"|type":{"text":{"value":"s"},"code":{"value":"s"},"break":{},"strong":{"children":["@inline"]},"emphasis":{"children":["@inline"]},"link":{"href":"s","children":["@inline"]}}},
  "mark": {"by":"@author","at":"t"},
  "markResult": {"answer":"@answer","question":"@question","standing":"@questionStanding"},
  "notice": {"id":"s","kind":"=welcome|announcement","version":"i","priority":"i","startsAt":"?t","endsAt":"?t","variants":[{"segment":"@segment","title":"s","body":"@richText","actions":[{"id":"s","label":"s","icon":"=answers|groups|ideas|link","href":"s"}]}]},
  "officialResponse": {"body":"@richText","by":"@author","at":"t"},
  "permission": {"allowed":"b","reason":"?=sign_in_required|account_blocked|not_eligible|voting_not_open|voting_closed|downvotes_off|own_answer|only_the_asker|only_staff|locked|not_supported"},
  "person": {"id":"s","name":"s","role":"=member|advocate|staff","title":"s","avatar":"?s","joinedAt":"t"},
  "place": {"id":"/^[a-z0-9][a-z0-9-]{0,63}$","kind":"=board|questions|group","name":"s","description":"s","policy":"?@ideaPolicy"},
  "problem": {"type?":"s","title":"s","status":"i","code?":"s","detail?":"s","requestId?":"s","fields?":[{"path":"s","message":"s"}],"retryAfter?":"i"},
  "question": {"id":"s","place":"s","title":"s","body":"@richText","excerpt":"s","author":"@author","state":"=unanswered|answered|needs_confirmation|correct_by_author|confirmed_by_staff|assumed_answered|closed","answerCount":"i","sameQuestionCount":"i","correctAnswer":"?s","confirmedAnswer":"?s","locked":"b","tags":["s"],"version":"i","createdAt":"t","updatedAt":"t"},
  "questionStanding": {"question":"s","sameQuestion":"b","helpful":["s"],"own":["s"],"can":{"answer":"@permission","sameQuestion":"@permission","markCorrect":"@permission","markConfirmed":"@permission","markHelpful":"@permission"}},
  "richText": ["@block"],
  "sameQuestionResult": {"question":"@question","standing":"@questionStanding"},
  "segment": "=guest|new_member|returning_member|staff",
  "session": {"accessToken":"s","expiresAt":"t","viewer":"@viewer"},
  "tally": {"up":"i0:Infinity","down":"i0:Infinity","net":"i"},
  "viewer": {"person":"?@person","segment":"@segment","can":{"suggest":"@permission","ask":"@permission","moderate":"@permission"}},
  "voteResult": {"idea":"@idea","ballot":"@ballot"},
};

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const ideasShapes: Shapes = {
  "ballot": "idea:s vote:=up|down|none votes:?@tally following:b left:?@votesLeft can:@ballot.can",
  "ballot.can": "voteUp,voteDown,edit,comment,follow,withdraw,resubmit,moderate:@permission",
  "communityEvent.idea.changed": "place:s idea:@idea",
  "communityEvent.idea.created": "place:s idea:@idea",
  "communityEvent.idea.voted": "place,idea:s votes:@tally version:i",
  "idea": "id,place,title:s body:*@block excerpt:s author:?@person stage:=pending_review|needs_clarification|scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived|merged votes:?@tally voting:=not_open|open|closed cohort:?s opensAt:t closesAt:?t threshold:?@threshold rank:?@rank reachedAt:?t archived:?=below_threshold|duplicate|stale_clarification|withdrawn|staff mergedInto:?s attempt:i previousAttempt,nextAttempt:?s assignee:?@person area,audience:?s kind:?=new|modify comments,followers:i response:?@officialResponse tags:*s version:i createdAt,updatedAt:t",
  "officialResponse": "body:*@block by:?@person at:t",
  "rank": "place,of,stay:i",
  "tally": "up,down:i0:Infinity net:i",
  "voteResult": "idea:@idea ballot:@ballot",
  "votesLeft": "votes:i0:Infinity of:i returnsAt:?t",
};

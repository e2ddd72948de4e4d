// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const ideasShapes: Shapes = {
  "ballot": "idea:s vote:=up|down|none can:@ballot.can",
  "ballot.can": "voteUp,voteDown,edit:@permission",
  "communityEvent.idea.changed": "place:s idea:@idea",
  "communityEvent.idea.created": "place:s idea:@idea",
  "communityEvent.idea.voted": "place,idea:s votes:@tally version:i",
  "idea": "id,place,title:s body:*@block excerpt:s author:?@person stage:=scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived votes:@tally voting:=not_open|open|closed cohort:?s opensAt:t closesAt:?t threshold:?i reachedAt:?t response:?@officialResponse tags:*s version:i createdAt,updatedAt:t",
  "officialResponse": "body:*@block by:?@person at:t",
  "tally": "up,down:i0:Infinity net:i",
  "voteResult": "idea:@idea ballot:@ballot",
};

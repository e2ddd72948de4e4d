// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const ideasShapes: Shapes = {
  "ballot": "idea:s vote:=up|down|none votes:?@tally following:b left:?@votesLeft can:@ballot.can",
  "ballot.can": "voteUp,voteDown,edit,comment,follow,withdraw,resubmit,moderate:@permission",
  "communityEvent.idea.changed": "place:s idea:@idea",
  "communityEvent.idea.created": "place:s idea:@idea",
  "communityEvent.idea.voted": "place,idea:s votes:@tally version:i",
  "voteResult": "idea:@idea ballot:@ballot",
  "votesLeft": "votes:i0:Infinity of:i returnsAt:?t",
};

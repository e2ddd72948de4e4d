// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const pollsShapes: Shapes = {
  "communityEvent.poll.changed": "poll:@poll",
  "poll": "id:s place:?s question:s options:*@pollOption maximumChoices:i resultsShown:=always|after_vote|after_close changeable,optionsMayGrow:b state:=open|closed closesAt:?t voters:i results:?@pollResults version:i createdAt,updatedAt:t",
  "pollBallot": "poll:s choices:*i results:?@pollResults version:i can:@pollBallot.can",
  "pollBallot.can": "vote:@permission",
  "pollCount": "option,total,ballots,ledger:i",
  "pollOption": "id:i text:s",
  "pollRecount": "poll:s voters,ballots:i counts:*@pollCount agrees:b",
  "pollResults": "voters:i votes:*i",
  "pollVoteResult": "poll:@poll ballot:@pollBallot",
};

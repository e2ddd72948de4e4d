// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const moderationShapes: Shapes = {
  "exclusion": "person:s excluded:b from:?t reason:s at:t ideas:i",
  "ledgerEntry": "id,idea,person:s from,to:=up|down|none source:=web|import|auto|merge|unmerge|exclude|readmit|repair at:t client:?s",
  "mergeResult": "source,target:@idea",
  "moderatedIdea": "idea:@idea next:*@wayOn commentsLocked:b held:?s excluded,reports:i",
  "policyChange": "id,place:s by:?@person at:t reason:s rules:*s before,after:@ideaPolicy",
  "policyEffect": "idea,title:s kinds:*=opening|closing|closes_now|threshold|reaches before:@policyEffect.before after:@policyEffect.after sentence:s",
  "policyEffect.after": "stage:=pending_review|needs_clarification|scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived|merged opensAt:t closesAt:?t threshold:?@threshold",
  "policyEffect.before": "stage:=pending_review|needs_clarification|scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived|merged opensAt:t closesAt:?t threshold:?@threshold",
  "policyPreview": "place:s policy:@ideaPolicy ideas,unchanged,opening,closing,closesNow,threshold,reaches:i effects:*@policyEffect",
  "recount": "place:?s ideas,ballots:i mismatches:*@recountMismatch repaired:b at:t",
  "recountMismatch": "idea:s totals:@tally ballots:@recountMismatch.ballots ledger:@recountMismatch.ledger voters:i",
  "recountMismatch.ballots": "up,down:i",
  "recountMismatch.ledger": "up,down:i",
  "voteFlag": "id:s idea:@idea kind:=burst|new_accounts voters,newVoters:i since,at:t",
  "wayOn": "to:=pending_review|needs_clarification|scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived|merged needsResponse:b",
};

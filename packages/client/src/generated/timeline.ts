// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const timelineShapes: Shapes = {
  "transition": "id,idea:s from:?=pending_review|needs_clarification|scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived|merged to:=pending_review|needs_clarification|scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived|merged cause:=time|vote|staff|author|policy|merge reason:?s actor:?@person at:t",
};

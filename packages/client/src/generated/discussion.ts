// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const discussionShapes: Shapes = {
  "clarification": "id,idea:s body:*@block by:?@person at:t",
  "followResult": "idea:s following:b followers:i",
  "ideaLink": "kind:=github|zendesk|docs|other title,url:s state:?=open|in_progress|done|closed",
  "ideaSource": "title,text:s tags:*s area,audience:?s kind:?=new|modify images:*@ideaImage",
  "withdrawal": "idea:s outcome:=deleted|archived",
};

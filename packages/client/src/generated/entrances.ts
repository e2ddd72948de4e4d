// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const entrancesShapes: Shapes = {
  "entrance": "place:s kind:=board|questions|group shape:=space|group name,description:s picture:?s members,followers:i contents:@entrance.contents newest:*@newest",
  "entrance.contents": "ideas,questions,posts:i",
  "membership": "place:s joined,followed:b",
  "newest": "kind:=idea|question|post id,title:s at:t",
};

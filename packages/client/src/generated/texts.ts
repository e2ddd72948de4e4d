// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const textsShapes: Shapes = {
  "namedPerson": "person:@person byName:b",
  "textPreview": "body:*@block",
  "usedTag": "tag:s count:i",
};

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const postWritingShapes: Shapes = {
  "postSource": "post:@post text:s",
};

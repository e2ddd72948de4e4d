// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const startersShapes: Shapes = {
  "exampleIdea": "title,text:s",
  "starters": "place:s isEmpty:b questions:*s ideas:*@exampleIdea greeters:*@person",
};

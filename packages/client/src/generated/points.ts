// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const pointsShapes: Shapes = {
  "advocate": "person:@person rank,correct,confirmed,helpful,answers,points:i badge:?i",
  "leaderboard": "place:s days:i from:t items:*@advocate",
  "ownPoints": "points:i badge:?i advocateUntil:?t listed:b latest:*@pointEntry",
  "pointEntry": "id,place:s rule:=ask|answer|helpful|correct|confirmed question:s answer:?s points:i at:t",
};

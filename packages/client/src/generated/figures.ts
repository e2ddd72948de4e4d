// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const figuresShapes: Shapes = {
  "figureSettings": "public:b",
  "figures": "unit:=day|week|month asOf:t registered:i recent:@figures.recent periods:*@figures.periods",
  "figures.periods": "from:s joined,active,contributing,questions,withinTheHour:i",
  "figures.recent": "active,contributing,questions,withinTheHour:i",
};

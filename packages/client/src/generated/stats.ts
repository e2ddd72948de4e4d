// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const statsShapes: Shapes = {
  "cohortStats": "cohort:?s counts:@ideaCounts",
  "ideaCounts": "submitted,scheduled,open,reached,archived,answered:i share:?@ideaCounts.share",
  "ideaCounts.share": "made,of:i",
  "placeStats": "place:s cohorts:*@cohortStats total:@ideaCounts",
};

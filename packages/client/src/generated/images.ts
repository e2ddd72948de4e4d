// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const imagesShapes: Shapes = {
  "imageAddress": "url:s until:t",
  "uploadedImage": "id,url:s width,height:i keptUntil:t",
};

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const tracksShapes: Shapes = {
  "ownTrack": "track:?s chosenAt:?t",
  "track": "id:/^[a-z0-9][a-z0-9-]{0,63}$ title,description:s icon:=people|server|compass|code|handshake|book first:@trackFirst",
  "trackFirst": "tags,areas,places:*s",
};

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const noticesShapes: Shapes = {
  "dismissal": "notice:s version:i",
  "notice": "id:s kind:=welcome|announcement version,priority:i startsAt,endsAt:?t variants:*@noticeVariant",
  "noticeAction": "id,label:s icon:=answers|groups|ideas|link href:s",
  "noticeVariant": "segment:=guest|new_member|returning_member|staff title:s body:*@block actions:*@noticeAction",
};

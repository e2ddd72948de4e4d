// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const commentsShapes: Shapes = {
  "comment": "id:s idea,post,parent:?s kind:=comment|use_case body:*@block author:?@person removed:b movedFrom:?s version:i createdAt,updatedAt:t",
  "communityEvent.comment.changed": "place:s comment:@comment",
  "communityEvent.comment.created": "place:s comment:@comment",
  "report": "id,place:s idea,post:?s title:s comment:?@comment by:?@person reason:=spam|abuse|not_an_answer|duplicate|off_topic|personal_data|other text:s at:t",
};

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const reviewShapes: Shapes = {
  "heldPost": "kind:=question|answer id,place:s question:@heldPost.question body:*@block author:?@person status:=pending|rejected|reported because:?=every_post|first_post|suspicion|reports reason:?s expectedBy:?t signals:*s reports:*@heldPost.reports createdAt:t",
  "heldPost.question": "id,title:s",
  "heldPost.reports": "by:?@person reason:=spam|abuse|not_an_answer|duplicate|off_topic|personal_data|other text:s at:t",
  "postEdit": "by:?@person at:t title:?s body:*@block tags:*s",
  "postRemoval": "kind:=question|answer id:s outcome:=gone|emptied",
  "postingLimits": "place:s isNew:b linksPerPost,postsPerHour:i pictures,anonymous:b postsLeft:i nextPostAt:?t review:?=every_post|first_post|suspicion|reports appearsWithinHours:?i",
  "reviewOutcome": "kind:=question|answer id:s outcome:=done|gone",
  "reviewRules": "review:=all|first_post|none withinHours:?i1:720 hideAtReports:?i1:100 newcomer:@reviewRules.newcomer member:@reviewRules.member pictures,anonymous:b minimumSeconds:i0:600 words:*@reviewRules.words",
  "reviewRules.member": "linksPerPost:i0:1000 postsPerHour:i1:10000",
  "reviewRules.newcomer": "linksPerPost:i0:1000 postsPerHour:i1:10000 days:i0:365 posts:i0:1000",
  "reviewRules.words": "text:s2:100 action:=hold|refuse",
  "writtenSource": "kind:=question|answer id:s title:?s text:s tags:*s revision:i silentUntil:t",
};

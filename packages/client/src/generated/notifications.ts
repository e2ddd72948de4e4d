// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const notificationsShapes: Shapes = {
  "followedTags": "tags:*s",
  "notification": "id:s kind:=opened|half_way|ending|threshold_reached|threshold_lost|archived|assigned|changed|merged|unmerged|tried_again|post_approved|post_rejected|follow_up|question_closed|goal_breached|mentioned|answered|solved|asked idea:?@notification.idea question:?@notification.question stage:?=pending_review|needs_clarification|scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived|merged reason:?s daysLeft:?i mayTryAgain:b digest:?s at:t",
  "notification.idea": "id,place,title:s",
  "notification.question": "id,place,title:s",
  "notificationSettings": "delivery:=each|daily|weekly|off followsOwn?:b",
  "questionFollowing": "question:s following:b",
};

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const coreShapes: Shapes = {
  "about": "id,name:s apiVersions:*i capabilities:*s",
  "block": "type:|block.",
  "block.code-block": "value:s language:?s",
  "block.list": "ordered:b items:**@block",
  "block.paragraph": "children:*@inline",
  "block.quote": "children:*@block",
  "communityEvent": "type:|communityEvent.",
  "communityEvent.gap": "",
  "ideaPolicy": "cohort:@ideaPolicy.cohort windowMonths:?i1:60 threshold:?i1:1000000 downvotes:=on|off|staff",
  "ideaPolicy.cohort": "calendar:=monthly|none timeZone:s0:60",
  "inline": "type:|inline.",
  "inline.break": "",
  "inline.code": "value:s",
  "inline.emphasis": "children:*@inline",
  "inline.link": "href:s children:*@inline",
  "inline.strong": "children:*@inline",
  "inline.text": "value:s",
  "permission": "allowed:b reason:?=sign_in_required|account_blocked|not_eligible|voting_not_open|voting_closed|downvotes_off|own_answer|only_the_asker|only_staff|locked|not_supported",
  "person": "id,name:s role:=member|advocate|staff title:s avatar:?s joinedAt:t",
  "place": "id:/^[a-z0-9][a-z0-9-]{0,63}$ kind:=board|questions|group name,description:s policy:?@ideaPolicy",
  "problem": "type?,title:s status:i code?,detail?,requestId?:s fields?:*@problem.fields retryAfter?:i",
  "problem.fields": "path,message:s",
  "session": "accessToken:s expiresAt:t viewer:@viewer",
  "viewer": "person:?@person segment:=guest|new_member|returning_member|staff can:@viewer.can",
  "viewer.can": "suggest,ask,moderate:@permission",
};

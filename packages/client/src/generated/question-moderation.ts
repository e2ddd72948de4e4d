// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const questionModerationShapes: Shapes = {
  "businessCalendar": "timeZone:s0:60 hours:*@businessCalendar.hours holidays:*/^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  "businessCalendar.hours": "day:i1:7 from,to:/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$",
  "claim": "by:@person at,until:t",
  "escalation": "id,question:s system:/^[a-z][a-z0-9-]{0,39}$ note:s status:=requested|open|solved|failed externalId,url:?s by:?@person at:t",
  "goal": "name:=firstResponse|firstPeerResponse|resolution state:=on_track|due_soon|breached|paused|met dueAt,metAt:?t",
  "moderatedQuestion": "question:@question askedBy:?@person turn:?=asker|community turnSince,peersUntil,dueAt:?t goals:*@goal claim:?@claim followUp:?@moderatedQuestion.followUp reopened:i escalations:*@escalation",
  "moderatedQuestion.followUp": "at:t answer:?=yes|no",
  "questionPolicy": "calendar:@businessCalendar peerWindow:?i1:2000 goals:@questionPolicy.goals dueSoonMinutes:i0:120000 followUp:?@questionPolicy.followUp reopenDays:i0:3650 staleDays:?i1:3650 claims:@questionPolicy.claims",
  "questionPolicy.claims": "minutes:i1:100000 assignedHours:i1:10000",
  "questionPolicy.followUp": "afterDays,assumeAfterDays:i1:365",
  "questionPolicy.goals": "firstResponse,firstPeerResponse,resolution:?i1:120000",
  "questionStats": "from,to:t asked:i firstResponse:@questionStats.firstResponse answeredByPeers:@questionStats.answeredByPeers confirmed:@questionStats.confirmed reopened:@questionStats.reopened breached:@questionStats.breached",
  "questionStats.answeredByPeers": "made,of:i",
  "questionStats.breached": "firstResponse,firstPeerResponse,resolution:i",
  "questionStats.confirmed": "made,of:i",
  "questionStats.firstResponse": "median,p90:?i",
  "questionStats.reopened": "made,of:i",
};

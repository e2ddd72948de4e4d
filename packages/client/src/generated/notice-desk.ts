// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const noticeDeskShapes: Shapes = {
  "managedNotice": "id:s state:=draft|scheduled|running|ended revision:i source:@noticeSource notice:@notice createdAt,changedAt:t changedBy:?@person",
  "noticeFigures": "notice:s totals:@noticeFigures.totals versions:*@noticeFigures.versions segments:*@noticeFigures.segments days:*@noticeFigures.days actions:*@noticeFigures.actions",
  "noticeFigures.actions": "action:s opened:i",
  "noticeFigures.days": "day:s seen,dismissed,postponed,completed,opened:i",
  "noticeFigures.segments": "segment:=guest|new_member|returning_member|staff seen,dismissed,postponed,completed,opened:i",
  "noticeFigures.totals": "seen,dismissed,postponed,completed,opened:i",
  "noticeFigures.versions": "version,seen,dismissed,postponed,completed,opened:i",
  "noticeSource": "kind:=welcome|announcement|event|app_prompt published:b priority:i schedule:@noticeSource.schedule segments:*=guest|new_member|returning_member|staff pages:*s group:?s reshow:=changed|never words:*@noticeSource.words event:?@noticeSource.event apps:?@noticeApps",
  "noticeSource.event": "zone,start:s end:?s place:s href:?s",
  "noticeSource.schedule": "zone:s start,end:?s",
  "noticeSource.words": "segment:=guest|new_member|returning_member|staff locale?,title,text:s actions:*@noticeAction",
  "noticeStepTaken": "what:=composed|changed|ended|removed by:?@person at:t version:i before:?@noticeSource",
};

// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const noticesShapes: Shapes = {
  "communityEvent.notice.changed": "notice:s",
  "communityEvent.reader.changed": "reader:s",
  "currentNotices": "items:*@notice next:?s settings:@noticeSettings asOf:t",
  "dismissal": "notice:s version:i at:t until:?t",
  "notice": "id:s kind:=welcome|announcement|event|app_prompt version,priority:i startsAt,endsAt:?t segments:*=guest|new_member|returning_member|staff pages:*s group:?s reshow:=changed|never variants:*@noticeVariant event:?@noticeEvent apps:?@noticeApps",
  "noticeAction": "id,label:s icon:=answers|groups|ideas|link href?,event?:s step?:=asked|answered|voted|joined|track",
  "noticeApps": "ios,android:?s",
  "noticeEvent": "startsAt:t endsAt:?t zone,place:s href:?s",
  "noticeReader": "at:?t person,name:?s segment:=guest|new_member|returning_member|staff done,told:*=asked|answered|voted|joined|track dismissals:*@dismissal shown:*@noticeReader.shown news:*s",
  "noticeReader.shown": "notice:s at:t",
  "noticeSettings": "cap:?@noticeSettings.cap quietHours:i0:8760 laterHours:i1:8760 appPrompts:b",
  "noticeSettings.cap": "notices:i1:100 days:i1:365",
  "noticeVariant": "segment:=guest|new_member|returning_member|staff locale?,title:s body:*@block actions:*@noticeAction",
  "stepsTold": "items:*=asked|answered|voted|joined|track",
};

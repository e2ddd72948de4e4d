// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const coreShapes: Shapes = {
  about: 'id,name:s apiVersions:*i capabilities:*s',
  block: 'type:|block.',
  'block.code-block': 'value:s language:?s',
  'block.list': 'ordered:b items:**@block',
  'block.paragraph': 'children:*@inline',
  'block.quote': 'children:*@block',
  communityEvent: 'type:|communityEvent.',
  'communityEvent.gap': '',
  idea: 'id,place,title:s body:*@block excerpt:s author:?@person stage:=pending_review|needs_clarification|scheduled|open|threshold_reached|assigned|planned|in_development|shipped|declined|on_radar|archived|merged votes:?@tally voting:=not_open|open|on_hold|closed cohort:?s opensAt:t closesAt:?t threshold:?@threshold rank:?@rank reachedAt:?t archived:?=below_threshold|duplicate|stale_clarification|withdrawn|staff mergedInto:?s attempt:i previousAttempt,nextAttempt:?s assignee:?@person area,audience:?s kind:?=new|modify comments,followers:i response:?@officialResponse images:*@ideaImage tags:*s version:i createdAt,updatedAt:t',
  ideaImage: 'id,url:s width,height:i alt:s',
  ideaPolicy:
    'cohort:@ideaPolicy.cohort window:?@ideaPolicy.window threshold:?@threshold afterThreshold:=until_end|close|for_ever latch:b downvotes:=on|off|staff points:@ideaPolicy.points budget:?@ideaPolicy.budget selfVote:=auto|allowed|forbidden resubmit:@ideaPolicy.resubmit eligibility:@ideaPolicy.eligibility countsShown:=always|after_vote|after_close mergeKeeps:=latest|target reminders:@ideaPolicy.reminders limits:@ideaPolicy.limits form:@ideaPolicy.form clarificationDays:?i1:365',
  'ideaPolicy.budget':
    'votes:i1:10000 period:=month|cohort|board countsDown,returnOnClose:b',
  'ideaPolicy.cohort':
    'calendar:=monthly|rolling|none opensOn?:i1:31 timeZone:s0:60',
  'ideaPolicy.eligibility':
    'minimumAccountAgeDays:i0:3650 verifiedEmail:b groups:*s0:100',
  'ideaPolicy.form':
    'template:s0:2000 audiences:*s1:40 areas:*@ideaPolicy.form.areas asksKind,review:b',
  'ideaPolicy.form.areas': 'id:/^[a-z0-9][a-z0-9-]{0,39}$ name:s1:80 owner:?s',
  'ideaPolicy.limits':
    'votesPerMinute,downvotesPerDay,downvotesPerDayAndAuthor,ideasPerDay:?i1:10000',
  'ideaPolicy.points': 'up,down:i',
  'ideaPolicy.reminders': 'halfWay:b daysBeforeEnd:*i1:365',
  'ideaPolicy.resubmit': 'allowed:b cooldownDays:i0:3650 maximumTimes:?i1:100',
  'ideaPolicy.window': 'count:i1:3650 unit:=months|days',
  inline: 'type:|inline.',
  'inline.break': '',
  'inline.code': 'value:s',
  'inline.emphasis': 'children:*@inline',
  'inline.link': 'href:s children:*@inline',
  'inline.strong': 'children:*@inline',
  'inline.text': 'value:s',
  officialResponse: 'body:*@block by:?@person at:t',
  permission:
    'allowed:b reason:?=sign_in_required|account_blocked|not_eligible|voting_not_open|voting_closed|downvotes_off|under_review|merged|own_idea|account_too_new|email_unverified|not_in_group|votes_excluded|no_votes_left|rate_limited|resubmit_not_allowed|sibling_open|cooldown|own_answer|only_the_asker|only_staff|locked|not_supported',
  person: 'id,name:s role:=member|advocate|staff title:s avatar:?s joinedAt:t',
  place:
    'id:/^[a-z0-9][a-z0-9-]{0,63}$ kind:=board|questions|group name,description:s policy:?@ideaPolicy',
  problem:
    'type?,title:s status:i code?,detail?,requestId?:s fields?:*@problem.fields retryAfter?:i until?:t',
  'problem.fields': 'path,message:s',
  rank: 'place,of,stay:i',
  session: 'accessToken:s expiresAt:t viewer:@viewer',
  tally: 'up,down:i0:Infinity net:i',
  threshold:
    'kind:=absolute|percentile|top metric:=net|up|ratio value:i1:1000000 minimumVoters?:i0:Infinity',
  viewer:
    'person:?@person segment:=guest|new_member|returning_member|staff can:@viewer.can',
  'viewer.can': 'suggest,ask,moderate:@permission',
};

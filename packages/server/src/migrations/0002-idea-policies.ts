/**
 * Policies as data: what an idea needs is written on the idea when it is
 * scheduled, so that a later change of the board's policy moves nothing by
 * itself. Policies of the first schema become whole ones.
 */
export const ideaPolicies = `
update places
   set policy = '{
         "points": {"up": 1, "down": -1}, "budget": null, "selfVote": "allowed",
         "afterThreshold": "until_end", "latch": true,
         "resubmit": {"allowed": true, "cooldownDays": 0, "maximumTimes": null},
         "eligibility": {"minimumAccountAgeDays": 0, "verifiedEmail": false,
                         "groups": []},
         "countsShown": "always", "mergeKeeps": "latest",
         "reminders": {"halfWay": true, "daysBeforeEnd": [14, 3]},
         "limits": {"votesPerMinute": 60, "downvotesPerDay": null,
                    "downvotesPerDayAndAuthor": null, "ideasPerDay": null},
         "form": {"template": "", "audiences": [], "areas": [],
                  "asksKind": false, "review": false},
         "clarificationDays": 30}'::jsonb
       || jsonb_build_object(
            'downvotes', policy->'downvotes',
            'cohort', (policy->'cohort') || '{"opensOn": 1}',
            'window', case when policy->>'windowMonths' is not null
              then jsonb_build_object('count', policy->'windowMonths',
                                      'unit', 'months') end,
            'threshold', case when policy->>'threshold' is not null
              then jsonb_build_object('kind', 'absolute', 'metric', 'net',
                                      'value', policy->'threshold',
                                      'minimumVoters', 0) end)
 where policy is not null;

alter table ideas drop constraint ideas_decided_stage_check;
alter table ideas
  add constraint ideas_decided_stage_check check (decided_stage in (
    'pending_review', 'needs_clarification', 'assigned', 'planned',
    'in_development', 'shipped', 'declined', 'on_radar', 'archived',
    'merged')),
  add column threshold_kind text not null default 'absolute'
    check (threshold_kind in ('absolute', 'percentile', 'top')),
  add column threshold_metric text not null default 'net'
    check (threshold_metric in ('net', 'up', 'ratio')),
  add column minimum_voters integer not null default 0
    check (minimum_voters >= 0),
  add column after_threshold text not null default 'until_end'
    check (after_threshold in ('until_end', 'close', 'for_ever')),
  add column latch boolean not null default true,
  add column counts_shown text not null default 'always'
    check (counts_shown in ('always', 'after_vote', 'after_close')),
  add column archive_reason text check (archive_reason in (
    'below_threshold', 'duplicate', 'stale_clarification', 'withdrawn',
    'staff')),
  add column merged_into uuid,
  add column attempt integer not null default 1 check (attempt > 0),
  add column previous_id uuid,
  add column next_id uuid,
  add column assignee_id uuid,
  add column area text check (char_length(area) <= 40),
  add column audience text check (char_length(audience) <= 40),
  add column kind text check (kind in ('new', 'modify')),
  add column comment_count integer not null default 0
    check (comment_count >= 0),
  add column follower_count integer not null default 0
    check (follower_count >= 0),
  add constraint ideas_merged check
    ((merged_into is not null) = (decided_stage is not distinct from 'merged')),
  add foreign key (community_id, merged_into)
    references ideas (community_id, id),
  add foreign key (community_id, previous_id)
    references ideas (community_id, id),
  add foreign key (community_id, next_id) references ideas (community_id, id),
  add foreign key (community_id, assignee_id)
    references persons (community_id, id);
-- The place of an idea in its cohort, where a threshold compares one.
create index ideas_by_cohort on ideas (community_id, place_id, cohort, net desc);
`;

/**
 * Notices that managers write: for whom, where and when, in which words. What
 * was written stands beside what readers get, each change is kept, and what
 * became of a notice is counted by day and never by person.
 */
export const noticeDesk = `
alter table notices drop constraint notices_kind_check;
alter table notices
  add constraint notices_kind_check check (
    kind in ('welcome', 'announcement', 'event', 'app_prompt')),
  add column published boolean not null default true,
  add column revision integer not null default 1,
  -- As it was written; null where it was imported.
  add column source jsonb,
  add column segments text[] not null default '{}',
  add column pages text[] not null default '{}',
  add column exclusive_group text,
  add column reshow text not null default 'changed'
    check (reshow in ('changed', 'never')),
  add column event jsonb,
  add column apps jsonb,
  add column changed_at timestamptz,
  add column changed_by uuid,
  add column removed_at timestamptz,
  add foreign key (community_id, changed_by) references persons (community_id, id),
  add check ((kind = 'event') = (event is not null)),
  add check ((kind = 'app_prompt') = (apps is not null));
update notices set changed_at = created_at;
alter table notices alter column changed_at set not null;
create index notices_by_change on notices (community_id, changed_at, id)
  where removed_at is null;

create table notice_steps (
  community_id text not null,
  id uuid not null,
  notice_id text not null,
  what text not null
    check (what in ('composed', 'changed', 'ended', 'removed')),
  person_id uuid,
  at timestamptz not null,
  version integer not null,
  before jsonb,
  primary key (community_id, id),
  foreign key (community_id, notice_id) references notices (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index notice_steps_by_notice on notice_steps (community_id, notice_id, id);

create table notice_settings (
  community_id text primary key references communities,
  settings jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  foreign key (community_id, changed_by) references persons (community_id, id)
);

create table notice_figures (
  community_id text not null,
  notice_id text not null,
  version integer not null,
  segment text not null,
  -- A day of UTC.
  day date not null,
  what text not null check (
    what in ('seen', 'dismissed', 'postponed', 'completed', 'opened')),
  -- Which door was opened; empty for everything else.
  action text not null default '',
  count integer not null check (count > 0),
  primary key (community_id, notice_id, day, version, segment, what, action),
  foreign key (community_id, notice_id) references notices (community_id, id)
);

alter table dismissals add column until timestamptz;
alter table outbox add column notice_id text;
`;

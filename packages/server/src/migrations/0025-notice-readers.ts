/**
 * What the server knows of a reader of notices: what they were shown, so that
 * nobody is shown too much, and which steps they were told they have taken, so
 * that each is told once, on whichever device. `news_key` makes the names under
 * which their own devices hear that something of theirs has changed.
 */
export const noticeReaders = `
alter table persons add column news_key uuid not null default gen_random_uuid();

create table notice_sightings (
  community_id text not null,
  person_id uuid not null,
  notice_id text not null,
  version integer not null,
  -- When they saw the first version of it.
  at timestamptz not null,
  primary key (community_id, person_id, notice_id),
  foreign key (community_id, person_id) references persons (community_id, id),
  foreign key (community_id, notice_id) references notices (community_id, id)
);

create table reader_steps (
  community_id text not null,
  person_id uuid not null,
  step text not null
    check (step in ('asked', 'answered', 'voted', 'joined', 'track')),
  told_at timestamptz not null,
  primary key (community_id, person_id, step),
  foreign key (community_id, person_id) references persons (community_id, id)
);

alter table outbox add column reader text;
`;

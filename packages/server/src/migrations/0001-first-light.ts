/**
 * The first schema. `community_id` leads every key and every index, so that a
 * community is isolated now and can be a distribution key later. Times and ids
 * come from the application: nothing here asks the database for either.
 */
export const firstLight = `
create table communities (
  community_id text primary key
    check (community_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  name text not null,
  created_at timestamptz not null
);

create table persons (
  community_id text not null references communities,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  role text not null default 'member'
    check (role in ('member', 'advocate', 'staff')),
  title text not null default '' check (char_length(title) <= 200),
  avatar text check (char_length(avatar) <= 2000),
  session_version integer not null default 1,
  blocked_at timestamptz,
  joined_at timestamptz not null,
  primary key (community_id, id)
);

create table identities (
  community_id text not null,
  issuer text not null check (char_length(issuer) between 1 and 500),
  subject text not null check (char_length(subject) between 1 and 500),
  person_id uuid not null,
  created_at timestamptz not null,
  primary key (community_id, issuer, subject),
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index identities_by_person on identities (community_id, person_id);

create table places (
  community_id text not null references communities,
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  kind text not null check (kind in ('board', 'questions', 'group')),
  name text not null check (char_length(name) between 1 and 200),
  description text not null default '',
  policy jsonb,
  position integer not null default 0,
  created_at timestamptz not null,
  primary key (community_id, id),
  check ((kind = 'board') = (policy is not null))
);

create table ideas (
  community_id text not null,
  id uuid not null,
  place_id text not null,
  author_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  source text not null,
  body jsonb not null,
  plain text not null,
  excerpt text not null check (char_length(excerpt) <= 200),
  tags text[] not null default '{}',
  cohort text check (cohort ~ '^[0-9]{4}-[0-9]{2}$'),
  opens_at timestamptz not null,
  closes_at timestamptz,
  threshold integer check (threshold > 0),
  reached_at timestamptz,
  decided_stage text check (decided_stage in (
    'assigned', 'planned', 'in_development', 'shipped', 'declined',
    'on_radar', 'archived')),
  response_source text,
  response_body jsonb,
  response_by uuid,
  response_at timestamptz,
  up integer not null default 0 check (up >= 0),
  down integer not null default 0 check (down >= 0),
  net integer not null default 0,
  version integer not null default 1,
  hidden_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search tsvector generated always as (
    setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', plain), 'B')) stored,
  primary key (community_id, id),
  foreign key (community_id, place_id) references places (community_id, id),
  foreign key (community_id, author_id) references persons (community_id, id),
  foreign key (community_id, response_by) references persons (community_id, id),
  check (net = up - down),
  check (closes_at > opens_at),
  check ((response_body is null) = (response_at is null))
);
create index ideas_top on ideas (community_id, place_id, net desc, id desc);
create index ideas_top_anywhere on ideas (community_id, net desc, id desc);
create index ideas_new
  on ideas (community_id, place_id, created_at desc, id desc);
create index ideas_new_anywhere on ideas (community_id, created_at desc, id desc);
create index ideas_ending
  on ideas (community_id, place_id, coalesce(closes_at, 'infinity'::timestamptz), id);
create index ideas_opening on ideas (community_id, opens_at);
create index ideas_closing on ideas (community_id, closes_at);
create index ideas_search on ideas using gin (search);

create table ballots (
  community_id text not null,
  idea_id uuid not null,
  person_id uuid not null,
  value smallint not null check (value in (-1, 0, 1)),
  prev_value smallint not null default 0 check (prev_value in (-1, 0, 1)),
  source text not null check (source in ('web', 'import')),
  changed_at timestamptz not null,
  primary key (community_id, idea_id, person_id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);

create table ballot_ledger (
  community_id text not null,
  id uuid not null,
  idea_id uuid not null,
  person_id uuid not null,
  old_value smallint not null check (old_value in (-1, 0, 1)),
  new_value smallint not null check (new_value in (-1, 0, 1)),
  source text not null check (source in ('web', 'import')),
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id),
  check (old_value <> new_value)
);
create index ballot_ledger_by_idea on ballot_ledger (community_id, idea_id, id);

create table questions (
  community_id text not null,
  id uuid not null,
  place_id text not null,
  author_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  source text not null,
  body jsonb not null,
  plain text not null,
  excerpt text not null check (char_length(excerpt) <= 200),
  tags text[] not null default '{}',
  locked boolean not null default false,
  closed_reason text check (closed_reason in (
    'duplicate', 'off_topic', 'outdated', 'no_longer_needed')),
  closed_at timestamptz,
  assumed_answered_at timestamptz,
  answer_count integer not null default 0 check (answer_count >= 0),
  same_question_count integer not null default 0
    check (same_question_count >= 0),
  helpful_count integer not null default 0 check (helpful_count >= 0),
  correct_answer_id uuid,
  confirmed_answer_id uuid,
  version integer not null default 1,
  hidden_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  active_at timestamptz not null,
  search tsvector generated always as (
    setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', plain), 'B')) stored,
  primary key (community_id, id),
  foreign key (community_id, place_id) references places (community_id, id),
  foreign key (community_id, author_id) references persons (community_id, id),
  check ((closed_reason is null) = (closed_at is null))
);
create index questions_active
  on questions (community_id, place_id, active_at desc, id desc);
create index questions_active_anywhere
  on questions (community_id, active_at desc, id desc);
create index questions_new
  on questions (community_id, place_id, created_at desc, id desc);
create index questions_new_anywhere
  on questions (community_id, created_at desc, id desc);
create index questions_search on questions using gin (search);

create table answers (
  community_id text not null,
  id uuid not null,
  question_id uuid not null,
  author_id uuid,
  source text not null,
  body jsonb not null,
  plain text not null,
  helpful_count integer not null default 0 check (helpful_count >= 0),
  version integer not null default 1,
  hidden_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, question_id, id),
  foreign key (community_id, question_id) references questions (community_id, id),
  foreign key (community_id, author_id) references persons (community_id, id)
);
create index answers_by_time
  on answers (community_id, question_id, created_at, id);

create table marks (
  community_id text not null,
  id uuid not null,
  question_id uuid not null,
  answer_id uuid not null,
  kind text not null check (kind in ('correct', 'confirmed', 'helpful')),
  person_id uuid,
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, question_id, answer_id)
    references answers (community_id, question_id, id),
  foreign key (community_id, person_id) references persons (community_id, id),
  check (kind <> 'helpful' or person_id is not null)
);
create unique index marks_one_correct
  on marks (community_id, question_id) where kind = 'correct';
create unique index marks_one_confirmed
  on marks (community_id, question_id) where kind = 'confirmed';
create unique index marks_one_helpful_each
  on marks (community_id, answer_id, person_id) where kind = 'helpful';
create index marks_by_answer on marks (community_id, answer_id, kind);
create index marks_by_question
  on marks (community_id, question_id, person_id, kind);

create table mark_history (
  community_id text not null,
  id uuid not null,
  question_id uuid not null,
  answer_id uuid not null,
  kind text not null check (kind in ('correct', 'confirmed', 'helpful')),
  person_id uuid,
  action text not null check (action in ('marked', 'unmarked')),
  source text not null check (source in ('web', 'import')),
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, question_id, answer_id)
    references answers (community_id, question_id, id)
);
create index mark_history_by_answer
  on mark_history (community_id, answer_id, id);

create table same_questions (
  community_id text not null,
  question_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (community_id, question_id, person_id),
  foreign key (community_id, question_id) references questions (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);

create table notices (
  community_id text not null references communities,
  id text not null check (char_length(id) between 1 and 200),
  kind text not null check (kind in ('welcome', 'announcement')),
  version integer not null check (version > 0),
  priority integer not null,
  starts_at timestamptz,
  ends_at timestamptz,
  variants jsonb not null,
  created_at timestamptz not null,
  primary key (community_id, id),
  check (ends_at > starts_at)
);

create table dismissals (
  community_id text not null,
  person_id uuid not null,
  notice_id text not null,
  version integer not null,
  at timestamptz not null,
  primary key (community_id, person_id, notice_id),
  foreign key (community_id, person_id) references persons (community_id, id),
  foreign key (community_id, notice_id) references notices (community_id, id)
);

create table outbox (
  community_id text not null references communities,
  id uuid not null,
  type text not null,
  place_id text,
  idea_id uuid,
  question_id uuid,
  answer_id uuid,
  at timestamptz not null,
  primary key (community_id, id)
);

create table idempotency_keys (
  community_id text not null,
  person_id uuid not null,
  key text not null check (char_length(key) between 1 and 200),
  operation text not null,
  content_hash text not null,
  result_id uuid not null,
  at timestamptz not null,
  primary key (community_id, person_id, key),
  foreign key (community_id, person_id) references persons (community_id, id)
);

create table import_sources (
  community_id text not null references communities,
  source text not null check (char_length(source) between 1 and 200),
  type text not null,
  source_id text not null check (char_length(source_id) between 1 and 200),
  target_id text not null,
  content_hash text not null,
  imported_at timestamptz not null,
  primary key (community_id, source, type, source_id)
);
create index import_sources_by_target
  on import_sources (community_id, type, target_id);
`;

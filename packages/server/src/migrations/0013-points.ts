/**
 * What contributing is worth. An entry of the ledger says which fact earned
 * somebody points, and by which rule; what no longer holds is revoked by an
 * entry of its own, so that the sum of all entries is what stands, and what
 * anybody had at any time can be told. `persons.points` is that sum.
 */
export const points = `
alter table persons
  add column points integer not null default 0,
  -- Until then they are known as an advocate, for what they earned.
  add column advocate_until timestamptz,
  -- They do not want to stand in any list of the best.
  add column unlisted_at timestamptz;
create index persons_advocates on persons (community_id, advocate_until)
  where advocate_until is not null;

-- What differs from the preset; null for nothing.
alter table places add column points_rules jsonb;

create table point_entries (
  community_id text not null,
  id uuid not null,
  person_id uuid not null,
  place_id text not null,
  rule text not null
    check (rule in ('ask', 'answer', 'helpful', 'correct', 'confirmed')),
  question_id uuid not null,
  answer_id uuid,
  -- Whoever gave it by a mark; null where nobody had to.
  by_id uuid,
  points integer not null,
  -- When the fact came about, and when the ledger heard of it.
  at timestamptz not null,
  recorded_at timestamptz not null,
  -- The entry that this one takes back.
  revokes uuid,
  revoked_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id),
  foreign key (community_id, by_id) references persons (community_id, id),
  foreign key (community_id, place_id) references places (community_id, id),
  foreign key (community_id, question_id)
    references questions (community_id, id),
  foreign key (community_id, answer_id) references answers (community_id, id),
  foreign key (community_id, revokes)
    references point_entries (community_id, id),
  check (revokes is null or revoked_at is null),
  check (case when revokes is null then points >= 0 else points <= 0 end)
);
create unique index point_entries_one_each on point_entries
  (community_id, question_id, rule, coalesce(answer_id, question_id),
   coalesce(by_id, person_id))
  where revokes is null and revoked_at is null;
create unique index point_entries_revoked_once
  on point_entries (community_id, revokes) where revokes is not null;
create index point_entries_by_person
  on point_entries (community_id, person_id, at);
create index point_entries_standing
  on point_entries (community_id, place_id, at)
  include (person_id, rule, points)
  where revokes is null and revoked_at is null;
`;

/**
 * What programs need beside what people see: a number for each thing, and keys
 * that an operator made. A thing gets its number when a program first hears of
 * it, so a community without programs writes none. Numbers are given out for
 * the whole server, which is why a number of one community is never another's.
 */
export const catalogue = `
create table thing_numbers (
  community_id text not null references communities,
  number bigint generated always as identity (start with 1001),
  kind text not null check (kind in (
    'idea', 'question', 'answer', 'comment', 'person', 'place', 'notice')),
  thing_id text not null check (char_length(thing_id) between 1 and 200),
  primary key (community_id, number),
  unique (community_id, kind, thing_id)
);

create table api_credentials (
  community_id text not null references communities,
  id text not null check (char_length(id) between 1 and 200),
  person_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  -- Of a random secret of 256 bits; the secret itself is not kept.
  secret_digest text not null check (secret_digest ~ '^[0-9a-f]{64}$'),
  -- Ends the refresh tokens that were given out before.
  generation integer not null default 1,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index api_credentials_by_person
  on api_credentials (community_id, person_id);

-- The answer that an answer replies to, where a program said so.
alter table answers
  add column reply_to uuid,
  add foreign key (community_id, question_id, reply_to)
    references answers (community_id, question_id, id);
create index answers_by_reply on answers (community_id, reply_to)
  where reply_to is not null;
`;

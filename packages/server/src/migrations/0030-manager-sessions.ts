/**
 * Who is signed in to look after a community in a browser. The id is that of the
 * link, or of the sign-in, so a link opens one session and never a second.
 */
export const managerSessions = `
create table manager_sessions (
  community_id text not null,
  id uuid not null,
  person_id uuid not null,
  -- Goes up with each renewal; only the latest one is worth anything.
  turn integer not null default 0 check (turn >= 0),
  turned_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
`;

/**
 * Tracks are ways through a community that managers name and people choose for
 * themselves. Starters are what a place shows while nothing is in it.
 */
export const tracksAndStarters = `
create table tracks (
  community_id text not null references communities,
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  position integer not null,
  title text not null check (char_length(title) between 1 and 60),
  description text not null,
  icon text not null,
  -- Tags, areas and places, the most important first.
  first jsonb not null,
  primary key (community_id, id)
);

create table person_tracks (
  community_id text not null,
  person_id uuid not null,
  -- No key: a track that is gone and comes back is chosen still.
  track_id text not null,
  at timestamptz not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references persons (community_id, id)
);

create table place_starters (
  community_id text not null,
  place_id text not null,
  questions text[] not null default '{}',
  ideas jsonb not null default '[]',
  greeters uuid[] not null default '{}',
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (community_id, place_id),
  foreign key (community_id, place_id) references places (community_id, id),
  foreign key (community_id, changed_by) references persons (community_id, id)
);
`;

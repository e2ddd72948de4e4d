/**
 * Who is in a place, and who follows it. The numbers stand beside the place, as
 * they are read far more often than somebody joins. A place without a row can
 * be joined, as what it is.
 */
export const entrancesAndFigures = `
create table place_entrances (
  community_id text not null,
  place_id text not null,
  listed boolean not null default true,
  shape text check (shape in ('space', 'group')),
  picture text check (char_length(picture) <= 2000),
  members integer not null default 0 check (members >= 0),
  followers integer not null default 0 check (followers >= 0),
  primary key (community_id, place_id),
  foreign key (community_id, place_id) references places (community_id, id)
);

create table memberships (
  community_id text not null,
  person_id uuid not null,
  place_id text not null,
  joined_at timestamptz,
  followed_at timestamptz,
  primary key (community_id, person_id, place_id),
  foreign key (community_id, person_id) references persons (community_id, id),
  foreign key (community_id, place_id) references places (community_id, id),
  check (joined_at is not null or followed_at is not null)
);
create index memberships_by_place on memberships (community_id, place_id);

-- Who was here on which day, in UTC: once a day for each.
create table person_days (
  community_id text not null,
  day date not null,
  person_id uuid not null,
  primary key (community_id, day, person_id),
  foreign key (community_id, person_id) references persons (community_id, id)
);

create table figure_settings (
  community_id text primary key references communities,
  public boolean not null,
  changed_at timestamptz not null
);
`;

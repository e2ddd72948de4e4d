/**
 * Pictures of ideas. What is in a picture is kept once, by its hash; who sent
 * it, and until when it is kept where nothing is written with it, for each time
 * that it was sent. `ideas.images` is what is shown of them, in order; the rows
 * of `idea_images` say which ideas decide who may look at a picture.
 *
 * The table of before was never written to.
 */
export const ideaImages = `
drop table images;

create table image_contents (
  community_id text not null references communities,
  hash text not null,
  media text not null check (media in (
    'image/png', 'image/jpeg', 'image/webp', 'image/gif')),
  width integer not null check (width between 1 and 8000),
  height integer not null check (height between 1 and 8000),
  bytes bytea not null check (octet_length(bytes) <= 2097152),
  primary key (community_id, hash)
);

create table images (
  community_id text not null references communities,
  id uuid not null,
  person_id uuid not null,
  hash text not null,
  -- Signs the keys to it while not everybody may look at it.
  secret bytea not null,
  created_at timestamptz not null,
  -- Null while an idea has it.
  kept_until timestamptz,
  primary key (community_id, id),
  foreign key (community_id, hash)
    references image_contents (community_id, hash),
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index images_by_person on images (community_id, person_id, created_at);
create index images_by_content on images (community_id, hash);
create index images_loose on images (community_id, kept_until)
  where kept_until is not null;

create table idea_images (
  community_id text not null references communities,
  idea_id uuid not null,
  image_id uuid not null,
  primary key (community_id, idea_id, image_id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, image_id) references images (community_id, id)
);
create index idea_images_by_image on idea_images (community_id, image_id);

alter table ideas
  add constraint ideas_few_images check (jsonb_array_length(images) <= 3);
`;

/** Names and values that programs keep with a thing; nothing here reads them. */
export const extendedProperties = `
create table extended_properties (
  community_id text not null references communities,
  kind text not null
    check (kind in ('idea', 'question', 'answer', 'comment', 'person', 'place')),
  thing_id text not null,
  name text not null check (char_length(name) between 1 and 100),
  value text not null check (char_length(value) <= 2000),
  primary key (community_id, kind, thing_id, name)
);
create index extended_properties_by_value
  on extended_properties (community_id, name, md5(value));
`;

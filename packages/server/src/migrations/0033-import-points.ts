/** How far an import has come that reads for hours, to go on from there. */
export const importPoints = `
create table import_points (
  community_id text not null references communities,
  source text not null check (char_length(source) between 1 and 200),
  name text not null check (char_length(name) between 1 and 200),
  point jsonb not null,
  at timestamptz not null,
  primary key (community_id, source, name)
);
`;

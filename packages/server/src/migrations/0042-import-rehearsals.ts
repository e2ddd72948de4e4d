/**
 * What a dry run of an import has added so far, for as long as it runs: it
 * writes nothing else, and memory holds one batch. Not worth keeping through a
 * crash, so it is not logged.
 */
export const importRehearsals = `
create unlogged table import_rehearsals (
  community_id text not null,
  run uuid not null,
  kind text not null,
  key text not null,
  value text not null,
  at timestamptz not null,
  primary key (community_id, run, kind, key)
);
create index import_rehearsals_by_age on import_rehearsals (community_id, at);
`;

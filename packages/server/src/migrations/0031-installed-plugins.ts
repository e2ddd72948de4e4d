/** The plugins that staff installed, and who did what with them. */
export const installedPlugins = `
create table installed_plugins (
  community_id text not null references communities,
  id text not null check (char_length(id) between 3 and 80),
  version text not null,
  -- As it was checked when it was installed.
  manifest jsonb not null,
  manifest_url text not null check (char_length(manifest_url) <= 1000),
  manifest_integrity text not null,
  script_url text not null check (char_length(script_url) <= 1300),
  script_integrity text not null,
  mode text not null check (mode in ('sandboxed', 'trusted')),
  is_on boolean not null,
  granted text[] not null,
  settings jsonb not null,
  guard_timeout text not null
    check (guard_timeout in ('allow', 'hold', 'block')),
  installed_at timestamptz not null,
  installed_by uuid,
  -- What pages say of this version.
  starts integer not null default 0,
  failures integer not null default 0,
  deadlines integer not null default 0,
  quarantines integer not null default 0,
  last_start_at timestamptz,
  last_trouble_at timestamptz,
  last_trouble text check (char_length(last_trouble) <= 40),
  primary key (community_id, id),
  foreign key (community_id, installed_by) references persons (community_id, id)
);

create table plugin_steps (
  community_id text not null references communities,
  id uuid not null,
  -- No key: what was done with a plugin stays when the plugin is gone.
  plugin_id text not null,
  what text not null check (what in ('installed', 'changed', 'removed')),
  version text not null,
  is_on boolean not null,
  granted text[] not null,
  at timestamptz not null,
  by uuid,
  primary key (community_id, id),
  foreign key (community_id, by) references persons (community_id, id)
);
`;

/**
 * What an idea was before staff did something with it: the last time only, and
 * only for whoever did it to take back.
 */
export const moderationUndo = `
create table idea_undos (
  community_id text not null,
  idea_id uuid not null,
  -- The step that it takes back; nothing may have come after it.
  transition_id uuid not null,
  person_id uuid not null,
  prior jsonb not null,
  at timestamptz not null,
  primary key (community_id, idea_id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, transition_id)
    references idea_transitions (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
`;

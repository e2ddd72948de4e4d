/**
 * What pages about questions need: who was answered before they asked, and when
 * a post was changed after others may have read it. Of what somebody was about
 * to ask only the hash is kept.
 */
export const questionPages = `
create table deflections (
  community_id text not null references communities,
  question_id uuid not null,
  -- A person's id, or what stands for the address of a guest.
  asker text not null check (char_length(asker) <= 200),
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  primary key (community_id, question_id, asker, text_hash),
  foreign key (community_id, question_id)
    references questions (community_id, id)
);

alter table questions add column edited_at timestamptz;
alter table answers add column edited_at timestamptz;
`;

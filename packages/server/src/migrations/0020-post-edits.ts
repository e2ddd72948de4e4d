/**
 * What people change in what they posted. Each change keeps what stood there
 * before, and nothing of that is ever changed or deleted; `revision` tells two
 * changes at once apart.
 */
const editColumns = `
  add column revision integer not null default 0 check (revision >= 0)`;

/** Edits of questions and answers, and questions that left their answers behind. */
export const postEdits = `
alter table questions ${editColumns};
alter table answers ${editColumns};

alter table questions drop constraint questions_closed_reason_check;
alter table questions
  add constraint questions_closed_reason_check check (closed_reason in (
    'duplicate', 'off_topic', 'outdated', 'no_longer_needed',
    'moved_to_ticket', 'removed'));

create table post_edits (
  community_id text not null,
  id uuid not null,
  question_id uuid not null,
  answer_id uuid,
  person_id uuid,
  at timestamptz not null,
  -- What stood there until then.
  title text,
  source text not null,
  body jsonb not null,
  tags text[] not null default '{}',
  primary key (community_id, id),
  foreign key (community_id, question_id)
    references questions (community_id, id),
  foreign key (community_id, question_id, answer_id)
    references answers (community_id, question_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index post_edits_of_question on post_edits (community_id, question_id, id);
create index post_edits_of_answer on post_edits (community_id, answer_id, id)
  where answer_id is not null;

create function refuse_edit_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was changed in a post is only ever added to.'
    using errcode = 'restrict_violation';
end $$;
create trigger post_edits_kept before update or delete on post_edits
  for each statement execute function refuse_edit_change();
`;

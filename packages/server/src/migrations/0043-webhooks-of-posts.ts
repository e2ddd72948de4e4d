/** A program may be told of one post, too. */
export const webhooksOfPosts = `
alter table webhooks
  drop constraint webhooks_object_kind_check,
  add constraint webhooks_object_kind_check
    check (object_kind in ('place', 'idea', 'question', 'post', 'person'));
`;

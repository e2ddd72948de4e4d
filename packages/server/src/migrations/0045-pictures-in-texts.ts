/**
 * Pictures stand in the texts of questions, answers and posts. The text itself
 * says where; these rows say which of them decide who may look at a picture.
 */
export const picturesInTexts = `
create table text_images (
  community_id text not null references communities,
  image_id uuid not null,
  question_id uuid,
  answer_id uuid,
  post_id uuid,
  check (num_nonnulls(question_id, answer_id, post_id) = 1),
  foreign key (community_id, image_id) references images (community_id, id),
  foreign key (community_id, question_id)
    references questions (community_id, id),
  foreign key (community_id, answer_id) references answers (community_id, id),
  foreign key (community_id, post_id) references posts (community_id, id)
);
create unique index text_images_of_question
  on text_images (community_id, question_id, image_id)
  where question_id is not null;
create unique index text_images_of_answer
  on text_images (community_id, answer_id, image_id)
  where answer_id is not null;
create unique index text_images_of_post
  on text_images (community_id, post_id, image_id)
  where post_id is not null;
create index text_images_by_image on text_images (community_id, image_id);
`;

/** What a text is written in. */
export interface Thread {
  of: 'question' | 'idea' | 'post';
  id: string;
}

/** The ids of all who take part in a thread (a parameter). */
export function takingPart(of: Thread['of'], thread: string): string {
  const {begun, said} = threads[of];
  return `(
    select part.author_id from ${begun} part
     where part.community_id = $1 and part.id = ${thread}::uuid and ${shown[begun]}
    union
    select part.author_id from ${said.table} part
     where part.community_id = $1 and part.${said.column} = ${thread}::uuid
       and ${shown[said.table]})`;
}

/** Whether a person, by this name, takes part in the thread (a parameter). */
export const takesPart = (of: Thread['of'], thread: string, person = 'p') =>
  `coalesce(${person}.id in ${takingPart(of, thread)}, false)`;

const threads = {
  question: {
    begun: 'questions',
    said: {table: 'answers', column: 'question_id'},
  },
  idea: {begun: 'ideas', said: {table: 'idea_comments', column: 'idea_id'}},
  post: {begun: 'posts', said: {table: 'idea_comments', column: 'post_id'}},
} as const;

/** What waits for a look, or has no name, says nothing about who takes part. */
const shown = {
  questions:
    'part.hidden_at is null and part.held_as is null and not part.anonymous',
  answers:
    'part.hidden_at is null and part.held_as is null and not part.anonymous',
  ideas: 'part.hidden_at is null',
  posts: 'part.hidden_at is null',
  idea_comments: 'part.hidden_at is null',
} as const;

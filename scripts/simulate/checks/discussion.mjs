/** What people said of ideas, and who follows them. */
export async function checkDiscussion({read}, {book, api}, {prove}) {
  if (!api.has('POST /ideas/{id}/comments')) return;
  const group = 'Discussion';
  const rows = await read(
    `select i.id, i.comment_count as shown, i.follower_count as followers,
            (select count(*)::int from idea_comments c
              where c.community_id = i.community_id and c.idea_id = i.id
                and c.hidden_at is null) as comments,
            (select count(*)::int from idea_followers f
              where f.community_id = i.community_id and f.idea_id = i.id)
              as following
       from ideas i where i.community_id = $1`,
  );
  const ideas = new Map(book.ideas.map((idea) => [idea.id, idea]));
  prove(
    group,
    'Every comment is counted where it stands, through merges and back',
    rows.filter(
      ({id, shown, comments}) =>
        shown !== comments || shown !== ideas.get(id)?.comments,
    ),
    rows.length,
  );
  prove(
    group,
    'Exactly those follow an idea who said so, through merges and back',
    rows.filter(
      ({id, followers, following}) =>
        followers !== following || followers !== ideas.get(id)?.followers.size,
    ),
    rows.length,
  );
}

/** Merging moves votes and loses none; undoing it brings them all back. */
export async function checkMerges({read}, {book, api}, {prove}) {
  if (!api.has('POST /ideas/{id}/merge')) return;
  const merges = await read(
    `select m.source_id as source, m.target_id as target,
            m.undone_at is not null as undone, i.merged_into as "leadsTo"
       from merges m
       join ideas i on i.community_id = m.community_id and i.id = m.source_id
      where m.community_id = $1`,
  );
  const ideas = new Map(book.ideas.map((idea) => [idea.id, idea]));
  prove(
    'Merges',
    'Every merged idea leads to the one it became part of, until that is undone',
    merges.filter(
      ({source, target, undone, leadsTo}) =>
        leadsTo !== (ideas.get(source)?.mergedInto?.id ?? null) ||
        (!undone && leadsTo !== target),
    ),
    merges.length,
  );
}

/** Merging moves votes and loses none; undoing it brings them all back. */
export async function checkMerges({read}, {book, api}, {prove}) {
  if (!api.has('POST /ideas/{id}/merge')) return;
  const group = 'Merges';
  const rows = await read(
    `select id, merged_into as target, up, down from ideas
      where community_id = $1 and merged_into is not null`,
  );
  const targets = new Map(rows.map(({id, target}) => [id, target]));
  const merged = book.ideas.filter(({mergedInto}) => mergedInto);
  prove(
    group,
    'Every merged idea leads to the idea that it became part of',
    [
      ...merged.filter(({id, mergedInto}) => targets.get(id) !== mergedInto.id),
      ...(rows.length === merged.length ? [] : [`${rows.length} merged ideas`]),
    ].map(({id}) => id),
    merged.length,
  );
}

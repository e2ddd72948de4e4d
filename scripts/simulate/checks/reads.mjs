import {createVisitor} from '../visitor.mjs';

const stages = [
  'scheduled',
  'open',
  'threshold_reached',
  'assigned',
  'planned',
  'in_development',
  'shipped',
  'declined',
  'on_radar',
  'archived',
];

/** What everybody can read is what the tables and the rules say. */
export async function checkReads(year, {prove}) {
  const {book, clock} = year;
  const group = 'Reads';
  const guest = createVisitor(year, null);
  const seen = new Map();
  const wrongStage = [];
  for (const stage of stages) {
    for await (const idea of allIdeas(guest, stage)) {
      if (seen.has(idea.id)) wrongStage.push(`${idea.id} is listed twice`);
      seen.set(idea.id, idea);
    }
  }
  const now = clock.now();
  const visible = book.ideas.filter(
    ({mergedInto, isGone}) => !mergedInto && !isGone,
  );
  for (const idea of visible) {
    const shown = seen.get(idea.id);
    const expected = book.stageAt(idea, now);
    if (shown?.stage !== expected) {
      wrongStage.push({
        id: idea.id,
        expected,
        shown: shown?.stage ?? 'nothing',
      });
    }
  }
  prove(
    group,
    'Lists by stage show every idea once, in the stage the rules say',
    wrongStage,
    visible.length,
  );
  prove(
    group,
    'Lists show the totals that the votes make',
    visible
      .filter(({id, up, down}) => {
        const votes = seen.get(id)?.votes;
        return votes && (votes.up !== up || votes.down !== down);
      })
      .map(({id}) => id),
    visible.length,
  );
  const archived = visible.filter(
    (idea) =>
      book.stageAt(idea, now) === 'archived' &&
      (idea.archiveReason ?? 'below_threshold') === 'below_threshold',
  );
  prove(
    group,
    'Exactly the ideas below the threshold are archived for it',
    archived
      .filter(({id}) => seen.get(id)?.archived !== 'below_threshold')
      .map(({id}) => id),
    archived.length,
  );
}

async function* allIdeas(guest, stage) {
  let cursor = null;
  do {
    const query = new URLSearchParams({
      place: 'roadmap',
      stage,
      sort: 'new',
      limit: '100',
      ...(cursor ? {cursor} : {}),
    });
    const {body, ok} = await guest.get(`/ideas?${query}`);
    if (!ok) throw new Error(`The list of ${stage} ideas: ${body.title}`);
    yield* body.items;
    cursor = body.next;
  } while (cursor);
}

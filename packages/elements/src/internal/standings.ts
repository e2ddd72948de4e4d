import type {Community, QuestionStanding} from '@townhall/client';

interface Batch {
  readonly ids: Set<string>;
  readonly answer: Promise<QuestionStanding[]>;
}

const batches = new WeakMap<Community, Batch>();

/**
 * How the viewer stands to a question. However many cards ask at once, the
 * community is asked once per hundred.
 */
export async function standingOf(
  community: Community,
  id: string,
): Promise<QuestionStanding | undefined> {
  const batch = batches.get(community) ?? begin(community);
  batch.ids.add(id);
  if (batch.ids.size === 100) batches.delete(community);
  const standings = await batch.answer;
  return standings.find(({question}) => question === id);
}

function begin(community: Community): Batch {
  const ids = new Set<string>();
  // The next task comes after every card of one drawing has asked.
  const answer = new Promise((resolve) => setTimeout(resolve)).then(() => {
    if (batches.get(community)?.ids === ids) batches.delete(community);
    return community.questions.standings([...ids]);
  });
  const batch = {ids, answer};
  batches.set(community, batch);
  return batch;
}

import type {Community, Idea} from '@townhall/client';

/** What the id of an idea looks like, wherever in a link it stands. */
const idIn = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;

/** Ideas that another can become part of, by words or by a link to one. */
export async function findIdeas(
  {ideas}: Community,
  {id, place, title}: Idea,
  text: string,
  signal: AbortSignal,
): Promise<Idea[]> {
  const linked = idIn.exec(text)?.[0].toLowerCase();
  const words = text.trim();
  const found = linked
    ? [await ideas.get(linked, {signal})]
    : words
      ? (await ideas.list({place, q: words.slice(0, 200), limit: 8}, {signal}))
          .items
      : (await ideas.similar({text: title, place}, {signal})).items;
  return found.filter((idea) => idea.id !== id && idea.stage !== 'merged');
}

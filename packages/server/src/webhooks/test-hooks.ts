import type {TestCommunity} from '../testing/index.js';

/** Suggests an idea, and answers its id. */
export async function createIdea(
  community: TestCommunity,
  as: string,
  title: string,
): Promise<string> {
  const person = await community.as(as);
  const {id} = await person.ideas.suggest({
    place: 'roadmap',
    title,
    text: 'Because of something.',
  });
  return id;
}

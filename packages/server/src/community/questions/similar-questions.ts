import type {Page, Question} from '@townhall/client';
import type {CommunityContext} from '../context.js';
import {findSimilar, type SimilarQuery} from '../find-similar.js';
import {readQuestions} from './read-questions.js';

/** Questions that ask much the same, so that an answer is found sooner. */
export async function similarQuestions(
  context: CommunityContext,
  query: SimilarQuery,
): Promise<Page<Question>> {
  const ids = await findSimilar(context, 'question', query);
  const questions = await readQuestions(context, context.database, ids);
  return {
    items: ids.flatMap((id) => questions.get(id) ?? []),
    next: null,
  };
}

import type {CommunityContext} from '../community/context.js';
import type {ImportRecordInput} from '../import/records.js';
import {UnfitRecordError} from '../import/unfit-record.js';
import {exportIdeas} from './export-ideas.js';
import {exportPeople} from './export-people.js';
import {exportPosts} from './export-posts.js';
import {exportQuestions} from './export-questions.js';

/**
 * A place as records, what is referred to before what refers to it. What staff
 * has hidden or holds stays behind: the format cannot say that it was. Memory
 * holds a page at a time.
 */
export async function* exportPlace(
  context: CommunityContext,
  place: string,
): AsyncGenerator<ImportRecordInput, void> {
  const found = await readPlace(context, place);
  yield found;
  yield* exportPeople(context, place);
  if (found.kind === 'board') yield* exportIdeas(context, place);
  else if (found.kind === 'questions') yield* exportQuestions(context, place);
  else yield* exportPosts(context, place);
}

async function readPlace(
  {communityId, database}: CommunityContext,
  id: string,
): Promise<Extract<ImportRecordInput, {type: 'place'}>> {
  type Place = Extract<ImportRecordInput, {type: 'place'}>;
  const [place] = await database.query<
    Pick<Place, 'kind' | 'name' | 'description'> & {
      policy: Place['policy'] | null;
      questionPolicy: Place['questionPolicy'] | null;
    }
  >(
    `select kind, name, description, policy,
            question_policy as "questionPolicy"
       from places where community_id = $1 and id = $2`,
    [communityId, id],
  );
  if (!place) throw new UnfitRecordError(`There is no place “${id}”.`);
  const {policy, questionPolicy, ...rest} = place;
  return {
    type: 'place',
    id,
    ...rest,
    ...(policy && {policy}),
    ...(questionPolicy && {questionPolicy}),
  };
}

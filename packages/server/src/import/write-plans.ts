import type {CommunityContext, Source} from '../community/context.js';
import {writeAnswers} from './answers/write-answers.js';
import {writeComments} from './comments/write-comments.js';
import {writeAttempts} from './ideas/write-attempts.js';
import {writeBallots} from './ideas/write-ballots.js';
import {writeIdeas} from './ideas/write-ideas.js';
import {writeNotices} from './notices/write-notices.js';
import {writePeople} from './people/write-people.js';
import {writePlaces} from './places/write-places.js';
import type {Plan} from './plan-record.js';
import {writePosts} from './posts/write-posts.js';
import {writeQuestions} from './questions/write-questions.js';
import type {RecordType} from './records.js';
import {writeReports} from './reports/write-reports.js';

/** Writes plans, type by type: what is referred to before what refers to it. */
export async function writePlans(
  context: CommunityContext,
  tx: Source,
  plans: readonly Plan[],
): Promise<void> {
  const of = <Type extends RecordType>(type: Type) =>
    plans.filter(
      (plan): plan is Extract<Plan, {type: Type}> => plan.type === type,
    );
  const write = async <Some>(
    some: Some[],
    writer: (
      context: CommunityContext,
      tx: Source,
      some: readonly Some[],
    ) => Promise<void>,
  ) => {
    if (some.length > 0) await writer(context, tx, some);
  };
  await write(of('place'), writePlaces);
  await write(of('person'), writePeople);
  await write(of('idea'), writeIdeas);
  await write(of('idea'), writeAttempts);
  await write(of('ballots'), writeBallots);
  await write(of('post'), writePosts);
  await write(of('comment'), writeComments);
  await write(of('report'), writeReports);
  await write(of('question'), writeQuestions);
  await write(of('answer'), writeAnswers);
  await write(of('notice'), writeNotices);
}

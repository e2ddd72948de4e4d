import type {MarkKind} from '@townhall/client';
import type {Call} from '../call.js';

/**
 * Marks an answer as the right one, or takes that back. Jive has one mark where
 * this community has two: the asker's, and for others than the asker staff's.
 */
export async function markCorrect(
  {community, catalogue}: Call,
  answer: string,
  on: boolean,
): Promise<void> {
  const {question: id} = (await catalogue.answer(answer)).answer;
  const question = await catalogue.question(id);
  const [standing] = await community.questions.standings([id]);
  const mayMark = standing?.can.markCorrect.allowed === true;
  const mayConfirm = standing?.can.markConfirmed.allowed === true;
  const kinds: MarkKind[] = on
    ? [mayMark || !mayConfirm ? 'correct' : 'confirmed']
    : [
        ...(mayConfirm && question.confirmedAnswer === answer
          ? ['confirmed' as const]
          : []),
        ...(mayMark && question.correctAnswer === answer
          ? ['correct' as const]
          : []),
      ];
  // Where there is nothing to take back, the community says why.
  for (const kind of kinds.length > 0 ? kinds : (['correct'] as const)) {
    await community.answers.mark(answer, kind, on);
  }
}

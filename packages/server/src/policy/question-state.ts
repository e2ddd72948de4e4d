import type {QuestionState} from '@townhall/client';

/** The facts that the state of a question is told from. */
export interface QuestionStateFacts {
  closed: boolean;
  confirmed: boolean;
  correct: boolean;
  assumedAnswered: boolean;
  helpfulCount: number;
  answerCount: number;
}

/** What has become of a question; the strongest fact speaks. */
export function questionState(facts: QuestionStateFacts): QuestionState {
  if (facts.closed) return 'closed';
  if (facts.confirmed) return 'confirmed_by_staff';
  if (facts.correct) return 'correct_by_author';
  if (facts.assumedAnswered) return 'assumed_answered';
  if (facts.helpfulCount > 0) return 'needs_confirmation';
  return facts.answerCount > 0 ? 'answered' : 'unanswered';
}

import type {QuestionKind, QuestionState} from '@townhall/client';

/** The facts that the state of a question is told from. */
export interface QuestionStateFacts {
  kind: QuestionKind;
  /** Staff has to look at it first. */
  pending: boolean;
  closed: boolean;
  confirmed: boolean;
  correct: boolean;
  assumedAnswered: boolean;
  helpfulCount: number;
  answerCount: number;
}

/**
 * What has become of a question; the strongest fact speaks. Discussions and
 * announcements wait for nothing: they count as answered.
 */
export function questionState(facts: QuestionStateFacts): QuestionState {
  if (facts.pending) return 'pending_review';
  if (facts.closed) return 'closed';
  if (facts.kind !== 'question') return 'answered';
  if (facts.confirmed) return 'confirmed_by_staff';
  if (facts.correct) return 'correct_by_author';
  if (facts.assumedAnswered) return 'assumed_answered';
  if (facts.helpfulCount > 0) return 'needs_confirmation';
  return facts.answerCount > 0 ? 'answered' : 'unanswered';
}

import type {QuestionState} from '@townhall/client';

/**
 * The SQL telling of `questionState`, for `questions q`. A test holds the two
 * tellings to each other.
 */
export function stateCondition(state: QuestionState): string {
  const facts: [QuestionState, string][] = [
    ['pending_review', 'q.held_as is not null'],
    ['closed', 'q.closed_at is not null'],
    ['answered', "q.kind <> 'question'"],
    ['confirmed_by_staff', 'q.confirmed_answer_id is not null'],
    ['correct_by_author', 'q.correct_answer_id is not null'],
    ['assumed_answered', 'q.assumed_answered_at is not null'],
    ['needs_confirmation', 'q.helpful_count > 0'],
    ['answered', 'q.answer_count > 0'],
    ['unanswered', 'true'],
  ];
  // One state may be told by several facts; none of those before it holds.
  const ways = facts.flatMap(([name, fact], index) =>
    name === state
      ? [
          [
            ...facts.slice(0, index).map(([, before]) => `not (${before})`),
            `(${fact})`,
          ].join(' and '),
        ]
      : [],
  );
  return ways.length > 0 ? `(${ways.join(' or ')})` : 'false';
}

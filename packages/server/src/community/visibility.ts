/**
 * Who may see a thing, in one place: every statement that reads ideas,
 * questions or answers takes its condition from here, whatever it reads them
 * for. Today all that is not hidden is public.
 */
export const visible = {
  /** For `ideas` under this name. */
  idea: (alias = 'i') => `${alias}.hidden_at is null`,
  /** For `questions` under this name. */
  question: (alias = 'q') => `${alias}.hidden_at is null`,
  /** For `answers` joined to their question: an answer is seen where both are. */
  answer: (alias = 'a', question = 'q') =>
    `${alias}.hidden_at is null and ${question}.hidden_at is null`,
};

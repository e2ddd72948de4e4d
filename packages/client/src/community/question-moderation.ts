import type {Page} from '../contract/page.js';
import type {
  Escalation,
  EscalationChange,
  EscalationDraft,
  ModeratedQuestion,
  QuestionStats,
  QuestionStatsQuery,
  QueueQuery,
} from '../contract/question-moderation.js';
import type {
  QuestionPolicy,
  QuestionPolicyChange,
} from '../contract/question-policy.js';
import type {Question} from '../contract/question.js';
import type {CallOptions} from './options.js';

/** What staff does with questions; everybody else is refused. */
export interface QuestionModeration {
  /** The open questions that are to be looked at, what is due first first. */
  queue(
    query: QueueQuery,
    options?: CallOptions,
  ): Promise<Page<ModeratedQuestion>>;
  /** One question: whose turn it is, by when, and who has it. */
  question(id: string, options?: CallOptions): Promise<ModeratedQuestion>;
  /** Takes no more answers (`on`) to a question, or takes them again. */
  lockQuestion(
    id: string,
    on: boolean,
    options?: CallOptions,
  ): Promise<Question>;
  /** Takes a question for a while (`on`), or lets go of it. */
  claim(
    id: string,
    on: boolean,
    options?: CallOptions,
  ): Promise<ModeratedQuestion>;
  /** Gives a question to somebody, whoever has it now. */
  assignQuestion(
    id: string,
    person: string,
    options?: CallOptions,
  ): Promise<ModeratedQuestion>;
  /** Lets a question go on elsewhere, once in each system. */
  escalate(
    id: string,
    draft: EscalationDraft,
    options?: CallOptions,
  ): Promise<Escalation>;
  /** Keeps what the other system says of it. */
  changeEscalation(
    escalationId: string,
    change: EscalationChange,
    options?: CallOptions,
  ): Promise<Escalation>;
  /** How questions are looked after in a place. */
  questionPolicy(place: string, options?: CallOptions): Promise<QuestionPolicy>;
  /** Gives a place another policy, which its open questions then follow. */
  changeQuestionPolicy(
    place: string,
    change: QuestionPolicyChange,
    options?: CallOptions,
  ): Promise<QuestionPolicy>;
  /** How the questions of the last days were answered. */
  questionStats(
    query?: QuestionStatsQuery,
    options?: CallOptions,
  ): Promise<QuestionStats>;
}

import type {Stage, Vote} from '@townhall/client';
import type {Disposable} from './disposable.js';
import type {
  Answer,
  Idea,
  IdeaQuery,
  Question,
  QuestionQuery,
} from './model.js';

/** Some of many; `next` asks for those that follow. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** How a list is asked for. */
export interface Paging {
  readonly limit?: number;
  readonly cursor?: string;
}

/** Ideas, as the visitor may see them. */
export interface IdeaData {
  /** Needs `ideas:read`. */
  list(query?: Partial<IdeaQuery> & Paging): Promise<Page<Idea>>;
  /** Needs `ideas:read`. */
  get(id: string): Promise<Idea>;
  /** Votes as the visitor, who has to be told; needs `ideas:vote`. */
  vote(id: string, vote: Vote): Promise<Idea>;
  /** Needs `ideas:moderate`, and a visitor who may. */
  setStage(id: string, stage: Stage, reason: string): Promise<Idea>;
}

/** Questions and answers, as the visitor may see them. */
export interface QuestionData {
  /** Needs `qa:read`. */
  list(query?: Partial<QuestionQuery> & Paging): Promise<Page<Question>>;
  /** Needs `qa:read`. */
  answers(question: string): Promise<readonly Answer[]>;
  /** Needs `qa:moderate`, and a visitor who may. */
  markCorrect(answer: string): Promise<Answer>;
}

/** What the community holds. */
export interface PluginData {
  readonly ideas: IdeaData;
  readonly questions: QuestionData;
  /** Says which ids have changed; needs `ideas:read` or `qa:read`. */
  onChange(
    topic: 'ideas' | 'questions',
    changed: (ids: readonly string[]) => void,
  ): Disposable;
}

import type * as contract from '@townhall/client';
import type {Json} from './json.js';

/** How a thing is coloured; the host decides which colour that is. */
export type Tone =
  | 'neutral'
  | 'info'
  | 'success'
  | 'warning'
  | 'danger'
  | 'accent';

/** Where ideas or questions live; its name needs `places:read`. */
export interface Place {
  readonly id: string;
  readonly name?: string;
  readonly kind?: contract.PlaceKind;
}

/**
 * Somebody who wrote something. Without `people:read` the id is a pseudonym that
 * only this plugin sees, and there is nothing else.
 */
export interface Person {
  readonly id: string;
  readonly name?: string;
  readonly role?: contract.Role;
  readonly avatar?: string | null;
}

/** Who is looking; `id` needs `viewer:id`, `name` needs `viewer:profile`. */
export interface Viewer {
  readonly signedIn: boolean;
  readonly role: ViewerRole;
  readonly id?: string;
  readonly name?: string;
}
export type ViewerRole = 'guest' | 'member' | 'advocate' | 'staff';

/** An idea as a plugin sees it: the facts of a card. */
export interface Idea extends Readonly<
  Pick<
    contract.Idea,
    | 'id'
    | 'place'
    | 'title'
    | 'excerpt'
    | 'stage'
    | 'votes'
    | 'voting'
    | 'comments'
    | 'cohort'
    | 'closesAt'
    | 'createdAt'
    | 'updatedAt'
  >
> {
  readonly tags: readonly string[];
  /** Null stands for a former member. */
  readonly author: Person | null;
}

/** A question as a plugin sees it. */
export interface Question extends Readonly<
  Pick<
    contract.Question,
    | 'id'
    | 'place'
    | 'kind'
    | 'title'
    | 'excerpt'
    | 'state'
    | 'answerCount'
    | 'sameQuestionCount'
    | 'locked'
    | 'createdAt'
    | 'updatedAt'
  >
> {
  readonly tags: readonly string[];
  readonly author: Person | null;
}

/** An answer as a plugin sees it. */
export interface Answer extends Readonly<
  Pick<
    contract.Answer,
    'id' | 'question' | 'helpfulCount' | 'createdAt' | 'updatedAt'
  >
> {
  readonly excerpt: string;
  readonly correct: boolean;
  readonly confirmed: boolean;
  readonly author: Person | null;
}

/** What a welcome says. */
export interface WelcomeContent {
  readonly title: string;
  /** Paragraphs with an empty line between them, and nothing in them but words. */
  readonly text: string;
  readonly actions: readonly {
    readonly id: string;
    readonly label: string;
    readonly href: string;
  }[];
}

/** What somebody is writing; its words need `ideas:drafts` or `qa:drafts`. */
export interface Draft {
  readonly kind: 'idea' | 'question' | 'answer';
  readonly place: string;
  readonly title?: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  /** What was entered into the fields that plugins gave. */
  readonly fields?: {readonly [name: string]: Json};
}

/** Which ideas a board shows. */
export interface IdeaQuery {
  readonly place: string;
  readonly sort: contract.IdeaSort;
  readonly stage: string;
  readonly q: string;
}

/** Which questions a feed shows. */
export interface QuestionQuery {
  readonly place: string;
  readonly sort: contract.QuestionSort;
  readonly state: contract.QuestionState | '';
  readonly tag: string;
  readonly q: string;
}

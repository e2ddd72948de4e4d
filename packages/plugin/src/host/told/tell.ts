import type * as contract from '@townhall/client';
import type {Capability} from '../../capability.js';
import type {
  Answer,
  Draft,
  Idea,
  Person,
  Question,
  Viewer,
} from '../../model.js';
import type {Pseudonyms} from './pseudonyms.js';

/** Somebody's words and where they go, as a form has them. */
export interface WrittenDraft {
  kind: Draft['kind'];
  place: string;
  title: string;
  text: string;
  tags: readonly string[];
}

/** Tells one plugin things, with no more in them than it was granted. */
export class Teller {
  readonly has: (capability: Capability) => boolean;
  readonly #pseudonyms: Pseudonyms;

  constructor(
    has: (capability: Capability) => boolean,
    pseudonyms: Pseudonyms,
  ) {
    this.has = has;
    this.#pseudonyms = pseudonyms;
  }

  idea(idea: contract.Idea): Idea {
    const {id, place, title, excerpt, stage, votes, voting, comments} = idea;
    const {tags, cohort, closesAt, createdAt, updatedAt, author} = idea;
    return {
      ...{id, place, title, excerpt, stage, votes, voting, comments},
      ...{tags, cohort, closesAt, createdAt, updatedAt},
      author: this.person(author),
    };
  }

  question(question: contract.Question): Question {
    const {id, place, kind, title, excerpt, state, answerCount} = question;
    const {sameQuestionCount, locked, tags, createdAt, updatedAt} = question;
    return {
      ...{id, place, kind, title, excerpt, state, answerCount},
      ...{sameQuestionCount, locked, tags, createdAt, updatedAt},
      author: this.person(question.author),
    };
  }

  answer(answer: contract.Answer): Answer {
    const {id, question, helpfulCount, createdAt, updatedAt} = answer;
    return {
      ...{id, question, helpfulCount, createdAt, updatedAt},
      excerpt: plain(answer.body).slice(0, 200),
      correct: answer.correct !== null,
      confirmed: answer.confirmed !== null,
      author: this.person(answer.author),
    };
  }

  person(person: contract.Author): Person | null {
    if (!person) return null;
    const {id, name, role, avatar} = person;
    return this.has('people:read')
      ? {id, name, role, avatar}
      : {id: this.personId(id)};
  }

  /** How the plugin knows somebody. */
  personId(id: string): string {
    return this.has('people:read') ? id : this.#pseudonyms.of(id);
  }

  viewer({person}: contract.Viewer): Viewer {
    return {
      signedIn: person !== null,
      role: person?.role ?? 'guest',
      ...(person && this.has('viewer:id') && {id: person.id}),
      ...(person && this.has('viewer:profile') && {name: person.name}),
    };
  }

  draft({kind, place, ...words}: WrittenDraft): Draft {
    const may = kind === 'idea' ? 'ideas:drafts' : 'qa:drafts';
    return {kind, place, ...(this.has(may) && words)};
  }
}

/** What is written in a text, without how it is set. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(' ').trim();
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, inside]) =>
      name === 'value' && typeof inside === 'string' ? inside : plain(inside),
    )
    .filter(Boolean)
    .join(' ');
}

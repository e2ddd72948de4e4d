import type * as contract from '@townhall/client';
import type {Json} from '../../json.js';
import type {WelcomeContent} from '../../model.js';
import type {Teller, WrittenDraft} from './tell.js';

/** What an element says of itself at a point, before it is told to plugins. */
export interface Given {
  /** The id of the place it shows. */
  readonly place?: string | undefined;
  readonly idea?: contract.Idea | undefined;
  readonly question?: contract.Question | undefined;
  readonly answer?: contract.Answer | undefined;
  /** Ideas or questions, whichever the point is about. */
  readonly items?: readonly (contract.Idea | contract.Question)[] | undefined;
  readonly query?: {readonly [name: string]: Json} | undefined;
  readonly draft?: WrittenDraft | undefined;
  readonly vote?: contract.Vote | undefined;
  readonly content?: WelcomeContent | undefined;
  readonly target?:
    | {kind: 'idea' | 'question' | 'answer'; id: string}
    | undefined;
  /** The ids of people. */
  readonly authors?: readonly string[] | undefined;
}

/** The same, with no more in it than this plugin was granted. */
export function tellGiven(given: Given, teller: Teller): Record<string, Json> {
  const {idea, question, answer, items, draft, authors} = given;
  const {query, vote, content, target} = given;
  const told = {
    ...(idea && {idea: teller.idea(idea)}),
    ...(question && {question: teller.question(question)}),
    ...(answer && {answer: teller.answer(answer)}),
    ...(items && {
      items: items.map((item) =>
        'answerCount' in item ? teller.question(item) : teller.idea(item),
      ),
    }),
    ...(draft && {draft: teller.draft(draft)}),
    ...(authors && {authors: authors.map((id) => teller.personId(id))}),
    ...(query && {query}),
    ...(vote && {vote}),
    ...(content && {content}),
    ...(target && {target}),
  };
  // The model is made of nothing but JSON.
  return told as unknown as Record<string, Json>;
}

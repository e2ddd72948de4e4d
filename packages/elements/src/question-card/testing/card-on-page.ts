import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {findByRole} from '../../internal/testing/by-role.js';
import type {Town} from '../../internal/testing/town.js';
import type {QuestionCard} from '../question-card.js';

/** Shows the question of that title; without one, the only question there is. */
export async function showCard(community: Community, open = true) {
  const {items} = await community.questions.list({place: 'help'});
  return showCardOf(community, items[0]!.id, open);
}

/** Shows the question with that id. */
export const showCardOf = (community: Community, id: string, open = true) =>
  fixture<QuestionCard>(html`
    <townhall-question-card
      .community=${community}
      question-id=${id}
      ?open=${open}
    ></townhall-question-card>
  `);

export const answerTexts = (card: QuestionCard) =>
  [...card.shadowRoot!.querySelectorAll('[part="answer"] [part="text"]')].map(
    (text) => text.textContent?.trim(),
  );

export async function questionElsewhere(community: Community) {
  const {items} = await community.questions.list({place: 'help'});
  return items[0]!;
}

export async function answerElsewhere(community: Community) {
  const {items} = await community.answers.list(
    (await questionElsewhere(community)).id,
  );
  return items[0]!;
}

export const ago = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

export const field = (card: QuestionCard) =>
  card.shadowRoot!.querySelector<HTMLTextAreaElement>('textarea')!;

export function type(card: QuestionCard, text: string) {
  field(card).value = text;
  field(card).dispatchEvent(new InputEvent('input', {bubbles: true}));
}

export async function write(card: QuestionCard, text: string) {
  type(card, text);
  (await findByRole('button', /Post answer/)).click();
}

export function choose(select: HTMLElement, value: string) {
  // A select is what has the role.
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
}

/** Whoever looks at the card is known by now. */
export async function knowsViewer(card: QuestionCard, _town: Town) {
  await card.community!.viewer();
  await card.updateComplete;
}

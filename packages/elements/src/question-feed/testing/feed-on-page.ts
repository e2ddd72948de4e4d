import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import type {QuestionFeed} from '../question-feed.js';

export const showFeed = (community: Community | undefined, place = 'help') =>
  fixture<QuestionFeed>(html`
    <townhall-question-feed
      .community=${community}
      place=${place}
    ></townhall-question-feed>
  `);

export const titles = () =>
  allByRole('heading').map((heading) => heading.textContent?.trim());

export function choose(select: HTMLElement, value: string) {
  // A select is what has the role.
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
}

export async function openForm() {
  (await findByRole('button', /^Ask a question$/)).click();
  await findByRole('textbox', /^Question$/);
}

export const write = (name: RegExp, text: string) =>
  fill(allByRole('textbox', name)[0]!, text);

export function fill(field: HTMLElement, text: string) {
  // A field is what has the role.
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

export const valueOf = async (name: RegExp) =>
  // A field is what has the role.
  ((await findByRole('textbox', name)) as HTMLInputElement).value;

import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import type {IdeaBoard} from '../../idea-board/idea-board.js';
import '../../idea-board/define.js';
import {findByRole} from '../../internal/testing/by-role.js';
import type {ImportRecord} from '../../internal/testing/town.js';

/** The call that hands an idea in. */
export const postCall = /POST .*\/ideas$/;

/** A board whose form is open. */
export async function showForm(community: Community, place = 'roadmap') {
  const board = await fixture<IdeaBoard>(html`
    <townhall-idea-board
      .community=${community}
      place=${place}
    ></townhall-idea-board>
  `);
  return {board, form: await openForm(board)};
}

/** Presses what opens the form. */
export async function openForm(board: IdeaBoard) {
  (await findByRole('button', /Suggest an idea/)).click();
  await findByRole('form', /Suggest an idea/);
  return board.shadowRoot!.querySelector('townhall-idea-form')!;
}

/** Types into a field as a visitor would. */
export async function fill(label: RegExp, text: string) {
  // A text box is what has the role.
  const field = (await findByRole('textbox', label)) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return field;
}

/** Presses the button that sends. */
export const send = async () =>
  (await findByRole('button', /Suggest this idea/)).click();

/** A board that asks what the moderators of others tag by hand. */
export const aBoard = (
  form: Record<string, unknown> = {},
  policy: Record<string, unknown> = {},
): ImportRecord => ({
  type: 'place',
  id: 'lab',
  kind: 'board',
  name: 'Lab',
  policy: {
    form: {
      template: '',
      audiences: ['Teacher', 'Student'],
      areas: ['Quizzes', 'Grades', 'Files', 'Mail', 'Groups', 'Pages'].map(
        (name) => ({id: name.toLowerCase(), name, owner: null}),
      ),
      asksKind: true,
      review: false,
      ...form,
    },
    ...policy,
  },
});

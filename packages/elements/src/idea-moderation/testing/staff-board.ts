import {html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import '../../idea-board/define.js';
import {findByRole} from '../../internal/testing/by-role.js';
import {showIn} from '../../internal/testing/show-in.js';

/** The board `roadmap`, as those see it whom this community stands for. */
export const showBoard = (community: Community) =>
  showIn(
    community,
    html`<townhall-idea-board place="roadmap"></townhall-idea-board>`,
  );

/** Opens what staff can do with the only idea of that title. */
export async function moderate(title: string) {
  const open = await findByRole('button', new RegExp(`^Moderate “${title}”$`));
  open.click();
  await findByRole('group', new RegExp(`^What staff can do with “${title}”$`));
  return open;
}

/** Presses the one button of that name. */
export async function press(name: RegExp) {
  const button = await findByRole('button', name);
  button.click();
  return button;
}

/** Writes into the one field of that name. */
export async function write(name: RegExp, text: string) {
  const field = await findByRole('textbox', name);
  // Only a textarea is heard so here.
  Object.assign(field, {value: text});
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** Chooses in the one list of that name. */
export async function choose(name: RegExp, value: string) {
  const select = await findByRole('combobox', name);
  Object.assign(select, {value});
  select.dispatchEvent(new Event('change', {bubbles: true}));
}

/** What the moderation of an idea, or of the board, announced last. */
export function announcedTo(page: ParentNode, tag: string): string {
  const board = page.querySelector('townhall-idea-board')?.shadowRoot;
  return (
    board?.querySelector(tag)?.shadowRoot?.querySelector('[role="status"]')
      ?.textContent ?? ''
  );
}

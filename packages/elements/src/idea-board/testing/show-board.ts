import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import '../define.js';
import type {IdeaBoard} from '../idea-board.js';

/** Shows the ideas of the roadmap, or with other properties and attributes. */
export async function showBoard(
  community: Community | undefined,
  properties: Partial<IdeaBoard> = {},
): Promise<IdeaBoard> {
  const board = document.createElement('townhall-idea-board');
  Object.assign(board, {community, place: 'roadmap', ...properties});
  return fixture<IdeaBoard>(html`${board}`);
}

/** What the headings say, one after the other. */
export const titles = () =>
  allByRole('heading').map((heading) => heading.textContent?.trim());

/** Presses a button when it is there. */
export const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();

/** Chooses from a list when it is there. */
export async function choose(name: RegExp, value: string) {
  // What has the role is a select.
  const select = (await findByRole('combobox', name)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {anIdea} from '../../internal/testing/records.js';
import {aTown, type ImportRecord} from '../../internal/testing/town.js';
import '../define.js';
import type {IdeaDetail} from '../idea-detail.js';

/** Shows all there is about one idea. */
export const showDetail = (community: Community | undefined, id: string) =>
  fixture<IdeaDetail>(html`
    <townhall-idea-detail
      .community=${community}
      idea-id=${id}
    ></townhall-idea-detail>
  `);

/** One idea, Ada's unless it is said otherwise, and what else is said of it. */
export async function anIdeaInTown(
  fields: Record<string, unknown> = {},
  ...records: ((id: string) => ImportRecord)[]
) {
  const record = anIdea({author: 'ada', ...fields});
  const source = String(record.id);
  const town = await aTown(record, ...records.map((make) => make(source)));
  return {town, id: await town.ideaId(String(record.title))};
}

/** An idea of Ada's that had its time and was archived. */
export const anArchivedIdea = (
  fields: Record<string, unknown> = {},
  ...records: ((id: string) => ImportRecord)[]
) =>
  anIdeaInTown(
    {
      createdAt: '2024-01-01T00:00:00Z',
      opensAt: '2024-01-01T00:00:00Z',
      closesAt: '2024-04-01T12:00:00Z',
      ...fields,
    },
    ...records,
  );

/** What assistive technology was told by an element, by any of its regions. */
export const heardIn = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('[role="status"]') ?? [])]
    .map((region) => region.textContent)
    .join(' ');

/** What has the focus, shadow roots included. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

import type {Idea, Place} from '@townhall/client';
import {html, nothing} from 'lit';
import {authorView} from '../internal/author-view.js';
import type {DetailMoment} from './detail-moment.js';

/** What an idea is about, whom it is for, and whose it is to answer. */
export function factsView(
  {area, audience, kind, assignee}: Idea,
  place: Place | undefined,
  {say}: DetailMoment,
) {
  const areas = place?.policy?.form.areas ?? [];
  const fact = (name: string, value: unknown) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const words = (text: string) => html`<bdi>${text}</bdi>`;
  if (!area && !audience && !kind && !assignee) return nothing;
  return html`
    <dl part="facts">
      ${
        area
          ? fact(
              say('area'),
              words(areas.find(({id}) => id === area)?.name ?? area),
            )
          : nothing
      }
      ${audience ? fact(say('audience'), words(audience)) : nothing}
      ${kind ? fact(say('kind'), say(`kind_${kind}`)) : nothing}
      ${assignee ? fact(say('assignee'), authorView(assignee, say)) : nothing}
    </dl>
  `;
}

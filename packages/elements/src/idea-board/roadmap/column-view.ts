import type {Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {failureView} from '../../internal/failure-view.js';
import type {Formats} from '../../internal/formats.js';
import type {Say} from '../../internal/messages.js';
import {skeleton} from '../../internal/skeleton.js';
import type {roadmapMessages} from '../../messages/idea-roadmap.js';
import type {Column} from './shelf.js';

interface ColumnView {
  say: Say<typeof roadmapMessages>;
  format: Formats;
  headingLevel: number;
  card: (idea: Idea) => unknown;
  onMore: (column: Column) => void;
  /** Pointer or focus have left it. */
  onLeave: () => void;
}

/** One stage: how many ideas are there, and which. */
export function columnView(column: Column, view: ColumnView) {
  const {name, list} = column;
  const {items, failure, wait} = list;
  const {say, headingLevel, format} = view;
  const found = {count: items?.length ?? 0, isAll: !list.hasMore};
  return html`
    <section
      part="column"
      aria-labelledby=${`column-${name}`}
      data-column=${name}
      @pointerleave=${view.onLeave}
      @focusout=${view.onLeave}
    >
      <div class="head">
        <h3 id=${`column-${name}`} tabindex="-1" aria-level=${headingLevel}>
          ${say(`column_${name}`)}
        </h3>
        ${
          items
            ? html`<p class="count">
                <span aria-hidden="true"
                  >${format.number(found.count)}${found.isAll ? '' : '+'}</span
                ><span class="heard">${say('shown', found)}</span>
              </p>`
            : nothing
        }
      </div>
      ${
        failure
          ? failureView({
              failure,
              say,
              wait,
              retry: () => void list.reload(),
            })
          : nothing
      }
      ${
        items
          ? ideasView(items, column, view)
          : failure
            ? nothing
            : skeleton(2, say('loading'))
      }
    </section>
  `;
}

function ideasView(
  ideas: readonly Idea[],
  column: Column,
  {say, card, onMore}: ColumnView,
) {
  const {name, list} = column;
  const more = say(list.isLoadingMore ? 'loadingMore' : 'loadMore');
  if (ideas.length === 0) return html`<p class="hint">${say('noneHere')}</p>`;
  return html`
    <ul
      role="list"
      aria-labelledby=${`column-${name}`}
      aria-busy=${list.isLoading}
    >
      ${repeat(
        ideas,
        ({id}) => id,
        (idea) => html`<li>${card(idea)}</li>`,
      )}
    </ul>
    ${
      list.hasMore
        ? html`<button
            type="button"
            class="plain"
            aria-label=${say('moreOf', {more, column: say(`column_${name}`)})}
            aria-disabled=${list.isLoadingMore}
            @click=${() => onMore(column)}
          >
            ${more}
          </button>`
        : nothing
    }
  `;
}

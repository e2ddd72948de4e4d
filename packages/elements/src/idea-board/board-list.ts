import {html, nothing} from 'lit';
import type {Say} from '../internal/messages.js';
import type {ideaMessages} from '../messages/ideas.js';

interface BoardList {
  say: Say<typeof ideaMessages>;
  list: {
    readonly isLoading: boolean;
    readonly isLoadingMore: boolean;
    readonly hasMore: boolean;
  };
  cards: readonly unknown[];
  stage: string;
  /** How many ideas have come that are not shown. */
  arrived: number;
  onArrived: () => void;
  onMore: () => void;
  onClear: () => void;
}

/** The cards, or that there are none, and what leads to more of them. */
export function boardList({say, list, cards, arrived, ...rest}: BoardList) {
  const {isLoading, isLoadingMore, hasMore} = list;
  return html`
    ${
      isLoading
        ? html`<p class="hint" role="none">${say('updating')}</p>`
        : nothing
    }
    ${
      arrived > 0
        ? html`<button type="button" class="pill" @click=${rest.onArrived}>
            ${say('newIdeas', {count: arrived})}
          </button>`
        : nothing
    }
    ${
      cards.length === 0
        ? emptyBoard(say, rest)
        : html`<ul
            part="list"
            role="list"
            aria-label=${say('ideas')}
            aria-busy=${isLoading}
          >
            ${cards}
          </ul>`
    }
    ${
      hasMore
        ? html`<button
            type="button"
            class="more"
            aria-disabled=${isLoadingMore}
            @click=${rest.onMore}
          >
            ${say(isLoadingMore ? 'loadingMore' : 'loadMore')}
          </button>`
        : nothing
    }
  `;
}

const emptyBoard = (
  say: BoardList['say'],
  {stage, onClear}: Pick<BoardList, 'stage' | 'onClear'>,
) =>
  stage
    ? html`<div class="empty">
        <p>${say('noneInStage')}</p>
        <button type="button" @click=${onClear}>${say('clearFilter')}</button>
      </div>`
    : html`<slot name="empty"
        ><div class="empty"><p>${say('empty')}</p></div></slot
      >`;

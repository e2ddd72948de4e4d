import {html, nothing} from 'lit';
import '../roadmap/define.js';
import type {IdeaRoadmap} from '../roadmap/roadmap.js';
import type {IdeaBoard} from '../idea-board.js';
import {filtersOf} from './choices.js';

interface RoadmapHooks {
  seed: () => number;
  now: () => number;
  upOnly: () => boolean;
  marked: (title: string) => unknown;
  linkTo: (id: string) => string;
}

/** The roadmap of a board, in the place of its list. */
export class RoadmapView {
  readonly #board: IdeaBoard;
  readonly #hooks: RoadmapHooks;

  constructor(board: IdeaBoard, hooks: RoadmapHooks) {
    this.#board = board;
    this.#hooks = hooks;
  }

  /** Undefined until it has been drawn. */
  get roadmap() {
    const {renderRoot} = this.#board;
    return renderRoot.querySelector<IdeaRoadmap>('townhall-idea-roadmap');
  }

  /** The columns. */
  render() {
    const board = this.#board;
    const {place, sort, limit} = board;
    const {seed, now, upOnly, marked, linkTo} = this.#hooks;
    return html`
      <townhall-idea-roadmap
        part="roadmap"
        lang=${board.lang || nothing}
        .community=${board.community}
        .signInUrl=${board.signInUrl}
        .messages=${board.messages}
        .query=${{
          place: place || undefined,
          sort,
          limit,
          ...filtersOf(board, seed()),
        }}
        .headingLevel=${board.headingLevel}
        .now=${now()}
        .upOnly=${upOnly()}
        .marked=${marked}
        .linkTo=${linkTo}
      ></townhall-idea-roadmap>
    `;
  }
}

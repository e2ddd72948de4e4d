import type {IdeaBoard} from '@townhall/elements';
import type {Townhall} from '../src/start.js';

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-board': IdeaBoard;
  }
  interface Window {
    townhall: Townhall;
    failures: {tag: string; kind: string; code: string | null}[];
  }
}

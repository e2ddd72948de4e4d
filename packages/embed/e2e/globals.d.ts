import type {} from '@townhall/elements/idea-board';
import type {Townhall} from '../src/start.js';

declare global {
  interface Window {
    townhall: Townhall;
    failures: {tag: string; kind: string; code: string | null}[];
  }
}

import type {ClosedNotice} from '@townhall/client/parts/choose-notices';

/** What the elements of one browser tell each other. */
export interface DismissalNews {
  /** Whose notice it is; null for guests. */
  person: string | null;
  notice: string;
  /** Null when it is shown again. */
  closing: ClosedNotice | null;
}

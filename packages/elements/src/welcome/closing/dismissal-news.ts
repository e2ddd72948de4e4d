/** What the welcomes of one browser tell each other. */
export interface DismissalNews {
  /** Whose notice it is; null for guests. */
  person: string | null;
  notice: string;
  /** Null when it is shown again. */
  version: number | null;
}

/** Fetches files that everybody on the web can fetch, and no others. */
export interface PublicFiles {
  /** Why this address is never asked; undefined where it may be. */
  refusal(url: string): string | undefined;
  /** The bytes of a file; throws where they do not come, or too many. */
  read(url: string, mostBytes: number): Promise<Uint8Array>;
}

import {basic, createJive} from '@townhall/jive';
import type {SqlHosting} from '../community/sql-hosting.js';
import {
  importJive,
  type JiveImportOptions,
  type JiveImportReport,
} from '../import-jive/import-jive.js';
import {patientSend} from '../import-jive/patient-send.js';
import {StartError} from './secret.js';

/** A place of a Jive, and the account to read it with. */
export interface JiveImport extends Pick<
  JiveImportOptions,
  'place' | 'issuer' | 'dryRun' | 'signal' | 'onProgress'
> {
  /** Where the Jive is. */
  url: string;
  account?: {username: string; password: string} | undefined;
  /** So many requests a second at most; 5 unless said. */
  rate?: number | undefined;
  /** Names where the ids come from; the Jive's host where it is left out. */
  source?: string | undefined;
  /** The default community where it is left out. */
  community?: string | undefined;
  /** Replaces `fetch`. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** Takes a place over from a Jive. */
export async function takeOverPlace(
  hosting: SqlHosting,
  {
    url,
    account,
    rate = 5,
    source = new URL(url).host,
    community,
    fetch = (request) => globalThis.fetch(request),
    ...options
  }: JiveImport,
): Promise<JiveImportReport> {
  const hosted = await hosting.find(community);
  if (!hosted) {
    throw new StartError(
      `There is no community "${community}" to import into.`,
    );
  }
  const jive = createJive({
    url,
    auth: account && basic(account.username, account.password),
    // This sends again by itself, and more patiently.
    retry: false,
    fetch: patientSend(fetch, {
      pace:
        rate >= 1
          ? {calls: Math.round(rate), within: 1_000}
          : {calls: 1, within: 1_000 / rate},
    }),
  });
  return importJive({jive, hosted, source, ...options});
}

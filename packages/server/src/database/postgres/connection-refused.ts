import {DatabaseUnavailableError} from '../database.js';

/** Says which server could not be reached and why, and never the password. */
export function connectionRefused(url: string, error: unknown) {
  return new DatabaseUnavailableError(
    `Cannot connect to PostgreSQL at ${addressOf(url)}: ${reasonOf(error)} ` +
      'Check DATABASE_URL, and that the server runs and lets this machine in.',
    {cause: error},
  );
}

/** Host and port; a URL may name a socket's directory instead. */
function addressOf(url: string) {
  if (!URL.canParse(url)) return 'the given address';
  const {hostname, port, searchParams} = new URL(url);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  const place = host || 'localhost';
  return `${place}:${port || searchParams.get('port') || '5432'}`;
}

function reasonOf(error: unknown): string {
  // Node tries every address of a host, and puts the reasons in a list.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const reason = first instanceof Error ? first.message : String(first);
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

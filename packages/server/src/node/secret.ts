import {randomBytes} from 'node:crypto';
import {mkdir, open, readFile} from 'node:fs/promises';
import {join} from 'node:path';

/** The server cannot start like this; the message says what to do. */
export class StartError extends Error {
  override name = 'StartError' as const;
}

const shortest = 32;

/**
 * The secret that signs access tokens: the one that was given, or one made
 * once and kept beside the embedded database.
 */
export async function serverSecret({
  given,
  dataDirectory,
}: {
  given: string | undefined;
  /** Undefined with PostgreSQL, where several servers must share one secret. */
  dataDirectory: string | undefined;
}): Promise<string> {
  if (given !== undefined) {
    if (given.length >= shortest) return given;
    throw new StartError(
      `The secret is too short: TOWNHALL_SECRET needs at least ${shortest} characters.`,
    );
  }
  if (dataDirectory === undefined) {
    throw new StartError(
      'With PostgreSQL the secret must be given, because all servers share it: set TOWNHALL_SECRET to at least 32 random characters.',
    );
  }
  return keptSecret(dataDirectory);
}

async function keptSecret(dataDirectory: string) {
  await mkdir(dataDirectory, {recursive: true});
  const path = join(dataDirectory, 'secret');
  try {
    // `wx` fails where the file exists, so that two starts cannot both write.
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(32).toString('base64url'));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isExisting(error)) throw error;
  }
  const secret = (await readFile(path, 'utf8')).trim();
  if (secret.length >= shortest) return secret;
  throw new StartError(
    `The file ${path} should hold the server's secret and does not. Remove it to make a new one; everybody signs in again then.`,
  );
}

const isExisting = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** A failure that a person can act on: its message is all that is printed. */
export class Stop extends Error {}

/** Runs a command's main function; prints a sentence where one is enough. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

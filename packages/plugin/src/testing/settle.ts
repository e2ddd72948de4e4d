/** Lets everything that is under way without waiting for time come about. */
export async function wait() {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
}

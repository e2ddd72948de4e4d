/** What this program was started with. */
export const options = JSON.parse(process.argv[2] ?? '{}');

/** Says where it listens, and closes when whoever started it lets go. */
export function ready(url, close) {
  process.once('disconnect', async () => {
    await close();
    process.exit();
  });
  process.send({url});
}

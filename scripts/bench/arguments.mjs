import {Stop} from '../internal/stop.mjs';

const halves = ['server', 'client'];

/** What to measure: `--quick`, and `server` or `client` for one half alone. */
export function readArguments(words) {
  const unknown = words.find(
    (word) => word !== '--quick' && !halves.includes(word),
  );
  if (unknown !== undefined) {
    throw new Stop(
      `"${unknown}" is not known. npm run bench takes "server" or "client" for one half, and "--quick" for a short run.`,
    );
  }
  const chosen = halves.filter((half) => words.includes(half));
  return {
    quick: words.includes('--quick'),
    halves: chosen.length > 0 ? chosen : halves,
  };
}

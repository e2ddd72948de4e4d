import type {Vote} from '@townhall/client';

/** A guest's vote, for when they come back from a sign-in on another page. */
const key = 'townhall-pending-vote';

/** Only called when a guest votes: before that, nothing is stored. */
export function keepVote(idea: string, vote: Vote) {
  inStorage((storage) =>
    storage.setItem(key, JSON.stringify({idea, vote, at: Date.now()})),
  );
}

export const keptVote = () => inStorage((storage) => storage.getItem(key));

export const forgetVote = () => inStorage((storage) => storage.removeItem(key));

/** A browser may refuse to store; then the vote is kept by this page only. */
function inStorage<Result>(act: (storage: Storage) => Result) {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}

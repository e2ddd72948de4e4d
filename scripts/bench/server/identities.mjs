import {fromServer} from './modules.mjs';
import {community} from './dataset/load-dataset.mjs';
import {personId} from './dataset/numbers.mjs';

/** Signs access tokens, here and in the server that is measured. */
export const secret = 'the secret of a server that is only measured';

/** The ids of people who have not voted yet, and a fresh token for each. */
export async function signInNewcomers({people, newcomers}) {
  const {accessTokens} = await fromServer('sessions/access-token.js');
  const tokens = accessTokens(secret, () => new Date());
  return Promise.all(
    Array.from({length: newcomers}, async (_, at) => {
      const id = personId(people + 1 + at);
      const {token} = await tokens.sign({
        community,
        person: {id, sessionVersion: 1},
      });
      return {id, headers: {authorization: `Bearer ${token}`}};
    }),
  );
}

import {fromServer} from '../../server/modules.mjs';

/**
 * The real server with one community in memory, for as long as it takes to ask
 * it what it answers. `work` gets the community, the token of a member and the
 * answer to that member's sign-in.
 */
export async function inSampleTown(records, work) {
  const {createTestTownhall} = await fromServer('testing/index.js');
  const townhall = await createTestTownhall();
  try {
    const community = await townhall.community({id: 'bench', records});
    const token = await community.hostToken('grace');
    const response = await townhall.fetch(
      new Request(`${community.baseUrl}/communities/bench/api/v1/sessions`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({token}),
      }),
    );
    if (!response.ok) throw new Error(await response.text());
    const session = await response.json();
    return await work({community, token, session});
  } finally {
    await townhall.close();
  }
}

/** An answer as the site sends it. */
export const json = (body, status = 200) => ({
  type: 'application/json',
  body: JSON.stringify(body),
  status,
});

/** The same id but for its end, which is a number. */
export const idLike = (id, at) =>
  `${id.slice(0, 24)}${(at + 1).toString(16).padStart(12, '0')}`;

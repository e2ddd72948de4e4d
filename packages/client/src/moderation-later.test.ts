import {expect, test} from 'vitest';
import {createClient} from './client.js';

test('what staff does is brought when it is asked for, and waits for nothing', async () => {
  const sent: string[] = [];
  const community = createClient({
    baseUrl: 'https://community.test',
    retry: false,
    fetch: async ({method, url}) => {
      sent.push(`${method} ${new URL(url).pathname}`);
      return new Response(null, {status: 418});
    },
  });
  const moderation = await community.moderation;
  expect(sent).toEqual([]);
  await expect(
    moderation.reviewPosts({posts: [], decision: 'approve'}),
  ).rejects.toMatchObject({status: 418});
  await expect(moderation.reports()).rejects.toMatchObject({status: 418});
  expect(sent).toEqual([
    'PUT /api/v1/moderation/held-posts',
    'GET /api/v1/moderation/reports',
  ]);
});

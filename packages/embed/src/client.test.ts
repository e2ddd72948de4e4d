import {createClient as createWhole} from '@townhall/client';
import {describe, expect, it} from 'vitest';
import './chunks/discussion.js';
import './chunks/opened.js';
import './chunks/post-client.js';
import {createClient} from './client.js';

const options = {baseUrl: 'https://community.test'};

describe('the community that the bundle makes', () => {
  it.each(['ideas', 'comments', 'questions', 'answers', 'posts'] as const)(
    'does with %s whatever the one of the package does',
    (part) => {
      expect(Object.keys(createClient(options)[part]).sort()).toEqual(
        Object.keys(createWhole(options)[part]).sort(),
      );
    },
  );

  it('brings what it takes to act when somebody acts', async () => {
    const sent: string[] = [];
    const community = createClient({
      ...options,
      retry: false,
      fetch: async ({method, url}) => {
        sent.push(`${method} ${new URL(url).pathname}`);
        return new Response(null, {status: 418});
      },
    });

    await community.ideas.vote('a', 'up').catch(() => undefined);

    expect(sent).toEqual(['PUT /api/v1/ideas/a/ballot']);
  });
});

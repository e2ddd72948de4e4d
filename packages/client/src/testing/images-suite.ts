import {describe, expect} from 'vitest';
import {refuses, type State} from './statement.js';

/** A black pixel. */
const aPicture = (type = 'image/png') =>
  new Blob(
    [
      Uint8Array.from(
        atob(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
        ),
        (character) => character.charCodeAt(0),
      ),
    ],
    {type},
  );

const draft = {place: 'roadmap', title: 'Show it rather than tell it'};

/** What every community does that takes pictures with ideas. */
export function describeImages(state: State) {
  describe('the pictures of an idea', () => {
    state(
      'are sent before it, and shown with it in their order',
      ['ideas.images', 'ideas.suggest'],
      async ({ada, guest}) => {
        const first = await ada.images.add(aPicture());
        expect(first).toMatchObject({width: 1, height: 1});
        expect(first.url).not.toMatch(/^\/|:/);
        const {id} = await ada.ideas.suggest({
          ...draft,
          images: [{id: first.id, alt: '  The sketch of a page  '}],
        });
        const {images} = await guest.ideas.get(id);
        expect(images).toEqual([
          {
            id: first.id,
            url: expect.stringContaining(first.id),
            width: 1,
            height: 1,
            alt: 'The sketch of a page',
          },
        ]);
      },
    );

    state(
      'change with it, and may go again',
      ['ideas.images', 'ideas.suggest'],
      async ({ada, guest}) => {
        const {id} = await ada.ideas.suggest(draft);
        const image = await ada.images.add(aPicture());
        const images = [{id: image.id, alt: ''}];
        expect((await ada.ideas.change(id, {images})).images).toHaveLength(1);
        await ada.ideas.change(id, {title: 'Show it, and tell it too'});
        expect((await guest.ideas.get(id)).images).toHaveLength(1);
        expect((await ada.ideas.change(id, {images: []})).images).toEqual([]);
      },
    );

    state(
      'are at most three, each once, and one’s own',
      ['ideas.images', 'ideas.suggest'],
      async ({ada, grace}) => {
        const {id} = await ada.images.add(aPicture());
        const with_ = (...ids: string[]) => ({
          ...draft,
          images: ids.map((one) => ({id: one, alt: ''})),
        });
        const {suggest} = ada.ideas;
        await refuses(suggest(with_(id, id, id, id)), 'invalid_request');
        await refuses(suggest(with_(id, id)), 'invalid_request');
        await refuses(suggest(with_('nothing')), 'invalid_request');
        await refuses(grace.ideas.suggest(with_(id)), 'invalid_request');
        expect((await suggest(with_(id))).images).toHaveLength(1);
      },
    );

    state(
      'are pictures, and sent by members',
      ['ideas.images'],
      async ({ada, guest}) => {
        const text = new Blob(['<svg/>'], {type: 'image/png'});
        await refuses(ada.images.add(text), 'image_not_supported');
        const large = new Blob([new Uint8Array(2 * 1_024 ** 2 + 1)], {
          type: 'image/png',
        });
        await refuses(ada.images.add(large), 'image_too_large');
        await refuses(guest.images.add(aPicture()), 'sign_in_required');
      },
    );

    state(
      'are for whoever sent them until others see them',
      ['ideas.images'],
      async ({ada, grace}) => {
        const {id} = await ada.images.add(aPicture());
        const {url, until} = await ada.images.address(id);
        expect(url).toContain(id);
        expect(until).toMatch(/Z$/);
        await refuses(grace.images.address(id), 'not_found');
        await refuses(ada.images.address('nothing'), 'not_found');
      },
    );
  });

  describe('the pictures in a text', () => {
    const needs = ['texts.images', 'questions'] as const;
    const question = {place: 'help', title: 'What does this sign mean?'};
    const pictureOf = (id: string) => ({
      type: 'picture',
      id,
      url: expect.stringContaining(id),
      width: 1,
      height: 1,
      alt: 'The sign',
    });

    state('stand where they were put', needs, async ({ada, grace, guest}) => {
      const {id} = await ada.images.add(aPicture());
      const asked = await ada.questions.ask({
        ...question,
        text: `Look:\n\n- one\n- ![The sign](image:${id})\n\n**so**`,
      });
      const {body, excerpt} = await guest.questions.get(asked.id);
      expect(body[1]).toEqual({
        type: 'list',
        ordered: false,
        items: [
          [{type: 'paragraph', children: [{type: 'text', value: 'one'}]}],
          [{type: 'paragraph', children: [pictureOf(id)]}],
        ],
      });
      expect(excerpt).toContain('The sign');

      const hers = await grace.images.add(aPicture());
      const answer = await grace.answers.post(asked.id, {
        text: `This ![The sign](image:${hers.id}) one`,
      });
      expect(answer.body).toEqual([
        {
          type: 'paragraph',
          children: [
            {type: 'text', value: 'This '},
            pictureOf(hers.id),
            {type: 'text', value: ' one'},
          ],
        },
      ]);
    });

    state('are shown before they are sent', needs, async ({ada, grace}) => {
      const {id} = await ada.images.add(aPicture());
      const text = `![The sign](image:${id})`;
      const {body} = await ada.texts.preview({text});
      expect(body).toEqual([{type: 'paragraph', children: [pictureOf(id)]}]);
      // To nobody else.
      expect((await grace.texts.preview({text})).body).toEqual([
        {type: 'paragraph', children: [{type: 'text', value: 'The sign'}]},
      ]);
    });

    state(
      'change with it, and are one’s own',
      [...needs, 'questions.edits'],
      async ({ada, stan, grace, guest}) => {
        const {id} = await ada.images.add(aPicture());
        const text = `![The sign](image:${id})`;
        await refuses(
          grace.questions.ask({...question, text}),
          'invalid_request',
        );
        const asked = await ada.questions.ask({...question, text});
        const change = {text: `Now *here*: ${text}`};
        const {posting} = stan;
        const {revision} = await posting.source('question', asked.id);
        await posting.changeQuestion(asked.id, change, {revision});
        const [first] = (await guest.questions.get(asked.id)).body;
        expect(first).toMatchObject({
          children: [{}, {type: 'emphasis'}, {}, pictureOf(id)],
        });
        const {source} = ada.posting;
        expect((await source('question', asked.id)).text).toBe(change.text);
      },
    );

    state('are at most ten', needs, async ({ada}) => {
      const text = Array.from(
        {length: 11},
        (_, at) => `![](image:00000000-0000-4000-8000-0000000000${at + 10})`,
      ).join('\n');
      await refuses(ada.questions.ask({...question, text}), 'invalid_request');
    });
  });
}

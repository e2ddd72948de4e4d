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
        const first = await ada.ideas.addImage(aPicture());
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
        const image = await ada.ideas.addImage(aPicture());
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
        const {id} = await ada.ideas.addImage(aPicture());
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
        await refuses(ada.ideas.addImage(text), 'image_not_supported');
        const large = new Blob([new Uint8Array(2 * 1_024 ** 2 + 1)], {
          type: 'image/png',
        });
        await refuses(ada.ideas.addImage(large), 'image_too_large');
        await refuses(guest.ideas.addImage(aPicture()), 'sign_in_required');
      },
    );

    state(
      'are for whoever sent them until others see them',
      ['ideas.images'],
      async ({ada, grace}) => {
        const {id} = await ada.ideas.addImage(aPicture());
        const {url, until} = await ada.ideas.imageAddress(id);
        expect(url).toContain(id);
        expect(until).toMatch(/Z$/);
        await refuses(grace.ideas.imageAddress(id), 'not_found');
        await refuses(ada.ideas.imageAddress('nothing'), 'not_found');
      },
    );
  });
}

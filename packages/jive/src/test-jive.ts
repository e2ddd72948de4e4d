import {createJive} from './jive.js';
import type {JiveOptions} from './connection.js';
import {fakeJive, type FakeJiveOptions} from './testing/index.js';

/** A fake Jive, and a client of it that never sleeps. */
export function openFake(options: FakeJiveOptions = {}) {
  const fake = fakeJive(options);
  const pauses: number[] = [];
  const open = (more: Partial<JiveOptions> = {}) =>
    createJive({
      url: fake.url,
      fetch: fake.fetch,
      retry: {
        wait: async (milliseconds) => void pauses.push(milliseconds),
        random: () => 1,
      },
      ...more,
    });
  return {fake, open, pauses, guest: open(), ada: open({auth: fake.as('ada')})};
}

/** Everything that an iterator brings. */
export async function collected<Item>(items: AsyncIterable<Item>) {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** The same, through several people's eyes, and what is in it. */
export function openSmall() {
  const {fake, guest, ada, open} = openFake();
  const byTitle = (title: string) =>
    [...fake.state.contents.values()].find(({subject}) =>
      subject.startsWith(title),
    )?.contentID ?? '';
  return {
    fake,
    guest,
    ada,
    ben: open({auth: fake.as('ben')}),
    rosa: open({auth: fake.as('rosa')}),
    idea: byTitle('Dark mode'),
    question: byTitle('How do I'),
    poll: byTitle('What next'),
    document: byTitle('House rules'),
  };
}

import {createJive, type JiveOptions} from '@townhall/jive';
import {
  addContent,
  addPerson,
  addPlace,
  addReply,
  fakeJive,
  type FakeJive,
  type FakeJiveOptions,
} from '@townhall/jive/testing';

const day = 86_400_000;

/** A fake Jive with one place in which there is some of everything. */
export function aJivePlace(options: FakeJiveOptions = {}) {
  let placeID = '';
  const fake = fakeJive({
    now: () => Date.parse('2026-11-01T00:00:00Z'),
    ...options,
    fill: (state) => {
      const now = state.now();
      const ada = addPerson(state, {name: 'Ada Byron', username: 'ada'});
      const ben = addPerson(state, {
        name: 'Ben Ito',
        username: 'ben',
        title: 'Teacher',
      });
      const rosa = addPerson(state, {
        name: 'Rosa Root',
        username: 'rosa',
        isAdmin: true,
      });
      const place = addPlace(state, {
        name: 'Product – R&D',
        slug: 'product',
        description: 'What comes next?',
        contentTypes: ['ideas', 'discussions', 'documents'],
      });
      ({placeID} = place);
      const blog = addPlace(state, {
        name: 'Product blog',
        slug: 'product-blog',
        type: 'blog',
        contentTypes: ['posts'],
        within: placeID,
      });
      const idea = addContent(state, {
        type: 'idea',
        place: placeID,
        subject: 'Dark mode & always',
        html: '<p>My eyes <strong>hurt</strong>.</p>',
        author: ada.id,
        tags: ['theme'],
        published: now - 30 * day,
      });
      idea.votes.set(ben.id, true).set(rosa.id, true).set(ada.id, false);
      const first = addReply(state, {
        type: 'comment',
        content: idea.contentID,
        html: '<p>Mine too.</p>',
        author: ben.id,
        published: now - 29 * day,
      });
      addReply(state, {
        type: 'comment',
        content: idea.contentID,
        html: '<p>And mine.</p>',
        author: rosa.id,
        parent: first.id,
        published: now - 28 * day,
      });
      addContent(state, {
        type: 'idea',
        place: placeID,
        subject: 'An idea whose author has left',
        author: null,
        stage: 'Delivered',
        published: now - 300 * day,
      });
      const question = addContent(state, {
        type: 'discussion',
        question: true,
        place: placeID,
        subject: 'How do I change my password?',
        html: '<p>I cannot find it.</p>',
        author: ben.id,
        published: now - 3 * day,
      });
      question.same.add(ada.id).add(rosa.id);
      const answer = addReply(state, {
        type: 'message',
        content: question.contentID,
        html: '<p>In your <em>profile</em>.</p>',
        author: ada.id,
        published: now - 2 * day,
      });
      answer.helpful.add(rosa.id);
      question.answer = answer.id;
      question.resolved = 'resolved';
      addContent(state, {
        type: 'document',
        place: placeID,
        subject: 'House rules',
        author: rosa.id,
        published: now - 100 * day,
      });
      addContent(state, {
        type: 'post',
        place: blog.placeID,
        subject: 'What we heard',
        html: '<p>Thank you.</p>',
        author: rosa.id,
        published: now - day,
      });
      options.fill?.(state);
    },
  });
  const open = (more: Partial<JiveOptions> = {}) =>
    createJive({
      url: fake.url,
      auth: fake.as('rosa'),
      fetch: fake.fetch,
      retry: false,
      ...more,
    });
  return {fake, placeID, open};
}

/** Adds so many small ideas to a place, oldest first. */
export function addIdeas(
  {state}: FakeJive,
  placeID: string,
  count: number,
): void {
  const begin = state.now() - 200 * day;
  for (let at = 0; at < count; at++) {
    addContent(state, {
      type: 'idea',
      place: placeID,
      subject: `Number ${at}`,
      html: `<p>Idea number ${at} says something.</p>`,
      author: null,
      published: begin + at * 1_000,
    });
  }
}

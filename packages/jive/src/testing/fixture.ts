import {
  addAnnouncement,
  addContent,
  addPerson,
  addPlace,
  addReply,
} from './adding.js';
import type {FakeState} from './state.js';

const day = 86_400_000;

/** What a fake Jive holds unless it is given something else. */
export function fill(state: FakeState) {
  const now = state.now();
  const ada = addPerson(state, {name: 'Ada Byron', username: 'ada'});
  const ben = addPerson(state, {name: 'Ben Ito', username: 'ben'});
  const root = addPerson(state, {
    name: 'Rosa Root',
    username: 'rosa',
    title: 'Community manager',
    tags: ['employee'],
    isAdmin: true,
  });
  const board = addPlace(state, {
    name: 'R&D – Ideas',
    slug: 'rd-ideas',
    contentTypes: ['ideas'],
  });
  const help = addPlace(state, {
    name: 'Help',
    type: 'group',
    contentTypes: ['discussions', 'documents', 'polls'],
  });

  const idea = addContent(state, {
    type: 'idea',
    place: board.placeID,
    subject: 'Dark mode <everywhere> & always',
    html: '<p>My eyes <strong>hurt</strong>.</p>',
    author: ada.id,
    tags: ['theme'],
    published: now - 5 * day,
  });
  idea.votes.set(ben.id, true).set(root.id, true).set(ada.id, false);
  addReply(state, {
    type: 'comment',
    content: idea.contentID,
    html: '<p>Mine too.</p>',
    author: ben.id,
  });
  addContent(state, {
    type: 'idea',
    place: board.placeID,
    subject: 'An idea whose author has left',
    author: null,
    stage: 'Delivered',
    published: now - 300 * day,
  });

  const question = addContent(state, {
    type: 'discussion',
    question: true,
    place: help.placeID,
    subject: 'How do I change my password?',
    html: '<p>I cannot find it.</p>',
    author: ben.id,
    published: now - 3 * day,
  });
  addReply(state, {
    type: 'message',
    content: question.contentID,
    html: '<p>In your <em>profile</em>.</p>',
    author: ada.id,
    published: now - 2 * day,
  });
  addContent(state, {
    type: 'poll',
    place: help.placeID,
    subject: 'What next?',
    author: root.id,
    options: ['Speed', 'Colour'],
    published: now - day,
  });
  addContent(state, {
    type: 'document',
    place: help.placeID,
    subject: 'House rules',
    html: '<p>Be kind.</p>',
    author: root.id,
    published: now - 100 * day,
  });
  addAnnouncement(state, {
    subject: 'We meet on Friday',
    html: '<p>At three.</p>',
    author: root.id,
  });
}

import {
  addAnnouncement,
  addContent,
  addPerson,
  addPlace,
  addReply,
} from './adding.js';
import type {FakeContent, FakeState} from './state.js';

/** One line of Townhall's import format. */
export interface FakeRecord {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * Fills a fake with import records, as far as Jive has such things: what a
 * record says of cohorts, confirmations or official answers has no place there.
 *
 * @example
 * fakeJive({fill: fillFrom(communityFixture())});
 */
export const fillFrom =
  (records: readonly FakeRecord[]) =>
  (state: FakeState): void => {
    const known: Known = {
      people: new Map(),
      places: new Map(),
      contents: new Map(),
    };
    for (const record of records) adders[record.type]?.(state, record, known);
  };

/** Records name things by ids of their own. */
interface Known {
  people: Map<string, string>;
  places: Map<string, string>;
  contents: Map<string, FakeContent>;
}

type Add = (state: FakeState, record: FakeRecord, known: Known) => void;

const adders: Readonly<Record<string, Add>> = {
  place(state, record, {places}) {
    const isGroup = record.kind === 'group';
    const {placeID} = addPlace(state, {
      type: isGroup ? 'group' : 'space',
      slug: text(record.id),
      name: text(record.name),
      description: text(record.description),
      contentTypes: contentTypes[text(record.kind)] ?? [],
    });
    places.set(text(record.id), placeID);
    if (!isGroup) return;
    // What is written in a group is written in its blog.
    const blog = addPlace(state, {
      type: 'blog',
      slug: '',
      name: text(record.name),
      contentTypes: ['post'],
      within: placeID,
    });
    places.set(blogOf(text(record.id)), blog.placeID);
  },
  person(state, record, {people}) {
    const role = text(record.role);
    const {id} = addPerson(state, {
      name: text(record.name),
      username: text(record.id),
      title: text(record.title),
      tags: role === '' ? [] : [role],
      isAdmin: role === 'staff',
      published: at(record.joinedAt) ?? state.now(),
    });
    people.set(text(record.id), id);
  },
  idea(state, record, known) {
    addTo(
      known,
      record,
      addContent(state, {
        ...writing(state, record, known),
        type: 'idea',
        stage: stageOf(state, record),
      }),
    );
  },
  ballots(_, record, {contents, people}) {
    const votes = contents.get(text(record.idea))?.votes;
    for (const [side, promote] of [
      ['up', true],
      ['down', false],
    ] as const) {
      for (const name of texts(record[side])) {
        votes?.set(people.get(name) ?? name, promote);
      }
    }
  },
  question(state, record, known) {
    addTo(
      known,
      record,
      addContent(state, {
        ...writing(state, record, known),
        type: 'discussion',
        question: true,
        restrictReplies: record.locked === true,
      }),
    );
  },
  answer(state, record, {contents, people}) {
    const question = contents.get(text(record.question));
    if (!question) return;
    const reply = addReply(state, {
      type: 'message',
      content: question.contentID,
      html: paragraph(text(record.text)),
      author: people.get(text(record.author)) ?? null,
      published: at(record.createdAt) ?? state.now(),
    });
    if (record.correct === undefined) return;
    question.answer = reply.id;
    question.resolved = 'resolved';
  },
  post(state, record, known) {
    const published =
      record.publishedAt === undefined ? record.createdAt : record.publishedAt;
    // What is not published yet is in no list.
    if ((at(published) ?? Infinity) > state.now()) return;
    const post = addContent(state, {
      ...writing(state, record, known),
      place: known.places.get(blogOf(text(record.place))) ?? '',
      type: 'post',
      published: at(published) ?? state.now(),
    });
    addTo(known, record, post);
  },
  comment(state, record, {contents, people}) {
    const on = contents.get(text(record.post) || text(record.idea));
    if (!on) return;
    addReply(state, {
      type: 'comment',
      content: on.contentID,
      html: paragraph(text(record.text)),
      author: people.get(text(record.author)) ?? null,
      published: at(record.createdAt) ?? state.now(),
    });
  },
  notice(state, record) {
    const [first] = Array.isArray(record.variants) ? record.variants : [];
    addAnnouncement(state, {
      subject: text(Object(first).title),
      html: paragraph(text(Object(first).text)),
      author: null,
      publishDate: at(record.startsAt) ?? state.now() - 8 * 86_400_000,
      endDate: at(record.endsAt) ?? state.now() + 86_400_000,
    });
  },
};

const contentTypes: Readonly<Record<string, string[]>> = {
  board: ['ideas', 'polls'],
  questions: ['discussions', 'polls'],
  group: ['blog', 'polls'],
};

const blogOf = (place: string) => `the blog of ${place}`;

const addTo = ({contents}: Known, record: FakeRecord, content: FakeContent) =>
  void contents.set(text(record.id), content);

const writing = (state: FakeState, record: FakeRecord, known: Known) => ({
  subject: text(record.title),
  html: paragraph(text(record.text)),
  place: known.places.get(text(record.place)) ?? '',
  author: known.people.get(text(record.author)) ?? null,
  tags: texts(record.tags),
  published: at(record.createdAt) ?? state.now(),
});

/** A stage is a name in Jive, and time changes nothing. */
function stageOf(state: FakeState, record: FakeRecord) {
  if (record.stage === 'shipped') return 'Delivered';
  if ((at(record.opensAt) ?? 0) > state.now()) return 'Scheduled';
  return (at(record.closesAt) ?? Infinity) > state.now()
    ? 'Active'
    : 'Archived';
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const texts = (value: unknown) =>
  Array.isArray(value) ? value.map(String) : [];

const at = (value: unknown) =>
  typeof value === 'string' ? Date.parse(value) : undefined;

/** Enough of Markdown for what records say. */
const paragraph = (markdown: string) =>
  markdown &&
  `<p>${markdown.replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')}</p>`;

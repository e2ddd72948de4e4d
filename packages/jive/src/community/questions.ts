import {
  paginate,
  type Question,
  type QuestionQuery,
  type Questions,
} from '@townhall/client';
import {
  questionCountQuerySchema,
  questionDraftSchema,
  questionQuerySchema,
} from '@townhall/client/contract';
import type {JiveContent, JiveDiscussion} from '../entities/content.js';
import {filter} from '../query/filter.js';
import {createOnce} from './once.js';
import {questionOf, type QuestionReader} from './question-of.js';
import {
  cannot,
  isRefused,
  missing,
  numberOf,
  refusal,
  signInRequired,
} from './refuse.js';
import {pageOf, type PartialPage, type Scanner} from './scan.js';
import {likeliest, wordsIn} from './similar.js';
import type {createStandings} from './standings.js';
import {htmlOf} from './text/markdown.js';
import {valid} from './valid.js';

type Base = QuestionReader & {
  contentOf(
    id: string,
    signal: AbortSignal | undefined,
  ): Promise<JiveDiscussion>;
};

/** Reads one discussion, or says that it is none. */
export const discussionReader =
  ({jive}: QuestionReader): Base['contentOf'] =>
  async (id, signal) => {
    const content = await jive.contents.get(numberOf(id, 'question'), {signal});
    if (content.type === 'discussion') return content;
    throw missing('question');
  };

/** Those with all of the words, or with any of them where none has all. */
function saying(q: string, questions: readonly Question[]): Question[] {
  const words = wordsIn(q);
  const says = ({title, excerpt}: Question) => {
    const there = wordsIn(`${title} ${excerpt}`);
    return (word: string) => there.some((one) => one.startsWith(word));
  };
  if (words.length === 0) return [];
  const all = questions.filter((one) => words.every(says(one)));
  return all.length > 0
    ? all
    : questions.filter((one) => words.some(says(one)));
}

/** Asking, finding and having the same question. */
export function createQuestions(
  reader: Base,
  scanner: Scanner,
  standings: ReturnType<typeof createStandings>,
): Omit<Questions, 'close' | 'reopen' | 'answerFollowUp' | 'deflect'> {
  const {host, jive, directory, contentOf} = reader;
  const once = createOnce();

  const filtersFor = async (place?: string, tag?: string) => [
    filter.type('discussion'),
    ...(place === undefined
      ? []
      : [
          filter.place(
            `/places/${(await directory.ofKind(place, 'questions')).placeID}`,
          ),
        ]),
    ...(tag === undefined ? [] : [filter.tag(tag)]),
  ];
  const asQuestions = (contents: readonly JiveContent[]) =>
    Promise.all(
      onlyDiscussions(contents).map((one) => questionOf(reader, one)),
    );

  const list: Questions['list'] = async (query, {signal} = {}) => {
    signal?.throwIfAborted();
    const asked = valid(questionQuerySchema, given(query));
    const scan = {
      filter: await filtersFor(asked.place, asked.tag),
      sort:
        asked.sort === 'new'
          ? ('dateCreatedDesc' as const)
          : ('latestActivityDesc' as const),
    };
    const {kind, state, q} = asked;
    if (kind === undefined && state === undefined && !q) {
      const {items, next} = await scanner.page(scan, asked, signal);
      return {items: await asQuestions(items), next};
    }
    const {items, partial} = await scanner.whole(scan, signal);
    const listed = (await asQuestions(items)).filter(
      (one) =>
        (kind === undefined || one.kind === kind) &&
        (state === undefined || one.state === state),
    );
    const fitting = q ? saying(q, listed) : listed;
    const page: PartialPage<(typeof fitting)[number]> = pageOf(fitting, asked);
    return partial ? {...page, partial} : page;
  };

  return {
    list,
    all: (query, options) =>
      paginate((cursor) =>
        list({limit: 100, ...query, ...(cursor && {cursor})}, options),
      ),
    get: async (id, {signal} = {}) =>
      questionOf(reader, await contentOf(id, signal)),

    async similar({text, place}, {signal} = {}) {
      const words = wordsIn(text);
      if (words.length === 0) return {items: [], next: null};
      const {items} = await jive.search.contents.list(
        {
          filter: [filter.search(...words), ...(await filtersFor(place))],
          count: 25,
        },
        {signal},
      );
      const found = likeliest(words, onlyDiscussions(items));
      return {items: await asQuestions(found), next: null};
    },

    async count(query, {signal} = {}) {
      const {place, tag, state} = valid(questionCountQuerySchema, query ?? {});
      const {items, partial} = await scanner.whole(
        {filter: await filtersFor(place, tag), sort: 'latestActivityDesc'},
        signal,
      );
      // A number that is too low is worse than none.
      if (partial) throw cannot(`count more than ${partial.scanned} questions`);
      const questions = await asQuestions(items);
      return {
        count: questions.filter((one) => !state || one.state === state).length,
      };
    },

    ask(draft, {idempotencyKey, signal} = {}) {
      return once(idempotencyKey, draft, async () => {
        const {place, kind, title, text, tags, anonymous} = valid(
          questionDraftSchema,
          draft,
        );
        if (!jive.isSignedIn) throw signInRequired();
        if (anonymous) throw cannot('keep from others who asks');
        if (kind === 'announcement') throw cannot('announce among questions');
        const {placeID} = await directory.ofKind(place, 'questions');
        const made = await jive.contents.create(
          {
            type: 'discussion',
            subject: title,
            content: {type: 'text/html', text: htmlOf(text)},
            visibility: 'place',
            parent: `/places/${placeID}`,
            question: kind === 'question',
            tags,
          },
          {signal},
        );
        host.revision += 1;
        if (made.type !== 'discussion') throw missing('question');
        return questionOf(reader, made);
      });
    },

    async sameQuestion(id, same, {signal} = {}) {
      await contentOf(id, signal);
      if (!jive.isSignedIn) throw signInRequired();
      if (!same) throw cannot('take “I have this question too” back');
      try {
        await jive.questions.sameQuestion(id, {signal});
      } catch (error) {
        if (isRefused(error, 403)) {
          throw refusal(403, 'not_eligible', 'This is a question of your own');
        }
        // Said before is said.
        if (!isRefused(error, 409)) throw error;
      }
      host.revision += 1;
      standings.rememberSame(id);
      const content = await contentOf(id, signal);
      return {
        question: await questionOf(reader, content),
        standing: await standings.of(content, signal),
      };
    },

    standings: (ids, {signal} = {}) =>
      Promise.all(
        ids.map(async (id) =>
          standings.of(await contentOf(id, signal), signal),
        ),
      ),
  };
}

const onlyDiscussions = (contents: readonly JiveContent[]) =>
  contents.filter((one) => one.type === 'discussion');

const given = (query: QuestionQuery = {}) =>
  Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  );

import type {Page, Poll, PollDraft, Polls} from '@townhall/client';
import {
  pollDraftSchema,
  pollQuerySchema,
  pollVoteSchema,
} from '@townhall/client/contract';
import {
  contentIdOf,
  type JiveContent,
  type JivePoll,
} from '../entities/content.js';
import {may} from '../entities/entity.js';
import {filter} from '../query/filter.js';
import {inTurn} from './memory.js';
import {createOnce} from './once.js';
import {pollOf, type PollReader, type ReadPoll} from './poll-of.js';
import {
  cannot,
  isRefused,
  missing,
  numberOf,
  refusal,
  signInRequired,
} from './refuse.js';
import {pageOf, type Scanner} from './scan.js';
import type {InsistOnStaff} from './staff.js';
import {valid} from './valid.js';

/** So many polls are asked for their votes at once. */
const atOnce = 10;

/** Jive's polls: everybody votes, staff asks. */
export function createPolls(
  reader: PollReader,
  scanner: Scanner,
  insistOnStaff: InsistOnStaff,
): Omit<Polls, 'change' | 'close' | 'recount'> {
  const {host, jive, directory} = reader;
  const once = createOnce();
  const turn = inTurn();

  const contentOf = async (id: string, signal: AbortSignal | undefined) => {
    const content = await jive.contents.get(numberOf(id, 'poll'), {signal});
    if (isPoll(content)) return content;
    throw missing('poll');
  };

  const read = async (contents: readonly JivePoll[], signal?: AbortSignal) => {
    const found: ReadPoll[] = [];
    for (let from = 0; from < contents.length; from += atOnce) {
      const some = contents.slice(from, from + atOnce);
      found.push(
        ...(await Promise.all(some.map((one) => pollOf(reader, one, signal)))),
      );
    }
    return found;
  };

  const list: Polls['list'] = async (query, {signal} = {}) => {
    signal?.throwIfAborted();
    const asked = valid(pollQuerySchema, query ?? {});
    const {place, state} = asked;
    const scan = {
      filter: [
        filter.type('poll'),
        ...(place === undefined
          ? []
          : [filter.place(`/places/${(await directory.byId(place)).placeID}`)]),
      ],
      sort: 'dateCreatedDesc' as const,
    };
    const page: Page<JiveContent> =
      state === undefined
        ? await scanner.page(scan, asked, signal)
        : // Jive does not ask polls whether they have closed.
          pageOf(
            (await scanner.whole(scan, signal)).items.filter(
              (one) => isPoll(one) && stateOf(one, host.now()) === state,
            ),
            asked,
          );
    const polls = await read(page.items.filter(isPoll), signal);
    return {items: polls.map(({poll}) => poll), next: page.next};
  };

  return {
    list,
    async get(id, {signal} = {}) {
      return (await pollOf(reader, await contentOf(id, signal), signal)).poll;
    },

    async ballots(ids, {signal} = {}) {
      const contents = await Promise.all(
        [...new Set(ids)].slice(0, 100).map((id) =>
          contentOf(id, signal).catch((error: unknown) => {
            if (isRefused(error, 404)) return [];
            throw error;
          }),
        ),
      );
      return (await read(contents.flat(), signal)).map(({ballot}) => ballot);
    },

    /** Two quick choices in one poll settle on the last. */
    vote: (id, wanted, {signal} = {}) =>
      turn(id, async () => {
        if (!jive.isSignedIn) throw signInRequired();
        const {choices} = valid(pollVoteSchema, {choices: [...wanted]});
        const content = await contentOf(id, signal);
        const before = await pollOf(reader, content, signal);
        const names = namesOf(before.poll, choices);
        if (`${before.ballot.choices}` === `${sorted(choices)}`) return before;
        const {allowed, reason} = before.ballot.can.vote;
        if (!allowed) {
          throw refusal(
            409,
            reason ?? 'not_eligible',
            'This poll takes no vote of yours now',
          );
        }
        if (names.length > 0) await jive.polls.vote(id, names, {signal});
        else if (may(content, 'votes', 'DELETE')) {
          await jive.polls.unvote(id, {signal});
        } else throw cannot('take back what somebody chose in a poll');
        host.revision += 1;
        return pollOf(reader, await contentOf(id, signal), signal);
      }),

    async managed(query, options) {
      await insistOnStaff();
      return list(query, options);
    },

    write: (draft, {idempotencyKey, signal} = {}) =>
      once(idempotencyKey, draft, async () => {
        const {place, question, options} = sound(draft, host.now());
        await insistOnStaff();
        const parent =
          place === null ? undefined : (await directory.byId(place)).placeID;
        insistOnRulesOfJive(draft);
        const made = await jive.contents.create(
          {
            type: 'poll',
            subject: question,
            content: {type: 'text/html', text: ''},
            options,
            ...(parent === undefined
              ? {visibility: 'all'}
              : {visibility: 'place', parent: `/places/${parent}`}),
          },
          {signal},
        );
        host.revision += 1;
        if (!isPoll(made)) throw missing('poll');
        return (await pollOf(reader, made, signal)).poll;
      }),

    async remove(id, {signal} = {}) {
      await insistOnStaff();
      await jive.contents.remove(contentIdOf(await contentOf(id, signal)), {
        signal,
      });
      host.revision += 1;
    },
  };
}

const isPoll = (content: JiveContent): content is JivePoll =>
  content.type === 'poll';

const stateOf = ({endDate}: JivePoll, now: number): Poll['state'] =>
  Date.parse(endDate ?? '') <= now ? 'closed' : 'open';

const sorted = (choices: readonly number[]) =>
  [...new Set(choices)].sort((a, b) => a - b);

/** The names of what is chosen; refuses what the poll does not offer. */
function namesOf({options, maximumChoices}: Poll, choices: readonly number[]) {
  const wanted = sorted(choices);
  if (wanted.length > maximumChoices) {
    throw invalid('choices', `At most ${maximumChoices} of the options`);
  }
  return wanted.map((choice) => {
    const option = options.find(({id}) => id === choice);
    if (option) return option.text;
    throw invalid('choices', 'This poll has no such option');
  });
}

/** A poll that makes sense, whoever asks it. */
function sound(draft: PollDraft, now: number) {
  const poll = valid(pollDraftSchema, draft);
  const {options, maximumChoices, closesAt} = poll;
  const words = options.map(foldedOption);
  if (words.some((one) => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(one))) {
    throw invalid('options', 'An option has words');
  }
  if (new Set(words).size < words.length) {
    throw invalid('options', 'The same option stands there twice');
  }
  if (maximumChoices > options.length) {
    throw invalid('maximumChoices', 'More choices than there are options');
  }
  if (closesAt !== null && Date.parse(closesAt) <= now) {
    throw invalid('closesAt', 'The end of this poll is in the past');
  }
  return poll;
}

/** One choice, shown to everybody, until somebody closes it in Jive. */
function insistOnRulesOfJive(draft: PollDraft) {
  const {maximumChoices, resultsShown, changeable, optionsMayGrow, closesAt} =
    valid(pollDraftSchema, draft);
  const isUsual =
    maximumChoices === 1 &&
    resultsShown === 'always' &&
    changeable &&
    !optionsMayGrow &&
    closesAt === null;
  if (isUsual) return;
  throw cannot(
    'hide what was chosen in a poll, take several choices, or end it by itself',
  );
}

const foldedOption = (text: string) =>
  text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const invalid = (path: string, message: string) =>
  refusal(400, 'invalid_request', message, undefined, {
    fields: [{path, message}],
  });

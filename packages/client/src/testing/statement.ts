import {expect, test} from 'vitest';
import type {Community} from '../community.js';
import type {Capability} from '../contract/about.js';
import type {Answer} from '../contract/question.js';
import type {FixturePerson} from './fixture.js';

/** A community that holds `communityFixture()` and nothing else. */
export interface OpenCommunity {
  /** The community as this person sees it. */
  as(person: FixturePerson | null): Promise<Community>;
  close?(): Promise<void>;
}

/** Opens a fresh community; called once for every statement. */
export type Open = () => Promise<OpenCommunity>;

/** The community through everybody's eyes. */
export type Given = Record<FixturePerson | 'guest', Community>;

/** States one thing that every community does, if it can do what that needs. */
export type State = (
  sentence: string,
  needs: readonly Capability[],
  check: (given: Given) => Promise<void>,
) => void;

/** Makes every statement a test of its own, in a community of its own. */
export const stateOf =
  (open: Open): State =>
  (sentence, needs, check) => {
    test(sentence, async ({skip}) => {
      const opened = await open();
      try {
        const given = await givenIn(opened);
        const {capabilities} = await given.guest.about();
        const missing = needs.filter((need) => !capabilities.includes(need));
        if (missing.length > 0) skip(`It cannot do ${missing.join(', ')}`);
        await check(given);
      } finally {
        await opened.close?.();
      }
    });
  };

/** Everybody's eyes on an opened community. */
export async function givenIn({as}: OpenCommunity): Promise<Given> {
  const [guest, ada, grace, alma, stan] = await Promise.all([
    as(null),
    as('ada'),
    as('grace'),
    as('alma'),
    as('stan'),
  ]);
  return {guest, ada, grace, alma, stan};
}

/** The idea of that title. */
export async function ideaCalled(title: string, {guest}: Given) {
  for await (const idea of guest.ideas.all()) {
    if (idea.title === title) return idea;
  }
  throw new Error(`The fixture has no idea "${title}"`);
}

/** The question of that title. */
export async function questionCalled(title: string, {guest}: Given) {
  for await (const question of guest.questions.all()) {
    if (question.title === title) return question;
  }
  throw new Error(`The fixture has no question "${title}"`);
}

/** The published post of that title. */
export async function postCalled(title: string, {guest}: Given) {
  for await (const post of guest.posts.all()) {
    if (post.title === title) return post;
  }
  throw new Error(`The fixture has no post "${title}"`);
}

/** The answer of one person to a question. */
export async function answerBy(
  name: string,
  questionId: string,
  {guest}: Given,
): Promise<Answer> {
  const {items} = await guest.answers.list(questionId);
  const found = items.find(({author}) => author?.name === name);
  if (!found) throw new Error(`${name} has not answered`);
  return found;
}

/** Holds when the community says no, and for this reason. */
export const refuses = (call: Promise<unknown>, code: string) =>
  expect(call).rejects.toMatchObject({name: 'RefusedError', code});

/** Walks a list in small pages, as a reader does. */
export async function walk<Item>(
  fetchPage: (
    cursor: string | undefined,
  ) => Promise<{items: Item[]; next: string | null}>,
): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | undefined;
  do {
    const {items, next} = await fetchPage(cursor);
    found.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined && found.length < 1_000);
  return found;
}

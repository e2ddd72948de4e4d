import type {
  Poll,
  PollChange,
  PollDraft,
  PollResultsShown,
  Post,
} from '@townhall/client';
import {textFromEntities} from '../html/entities.js';
import type {Entity} from '../wire/entity.js';
import {dateFrom} from '../wire/jive-date.js';
import {malformed} from '../wire/jive-refusal.js';

/** When a new post is published: as a draft, on a day to come, or now. */
export function publication(entity: Entity): {publishAt?: string | null} {
  if (entity.text('status') === 'incomplete') return {publishAt: null};
  const at = momentIn(entity, 'publishDate');
  return at === undefined ? {} : {publishAt: at};
}

/** What differs of that; programs send back what they were given. */
export function changedPublication(
  {state, publishedAt}: Post,
  entity: Entity,
): {publishAt?: string | null} {
  const status = entity.text('status');
  if (status === 'incomplete')
    return state === 'draft' ? {} : {publishAt: null};
  const at = momentIn(entity, 'publishDate');
  if (at !== undefined && at !== publishedAt) return {publishAt: at};
  return status === 'published' && state !== 'published'
    ? {publishAt: 'now'}
    : {};
}

/** The options of a poll; undefined where none are sent. */
export function optionsIn(entity: Entity): string[] | undefined {
  const options = entity.field('options');
  if (options === undefined) return undefined;
  const isList =
    Array.isArray(options) && options.every((one) => typeof one === 'string');
  return isList
    ? options.map((one: string) => textFromEntities(one))
    : malformed('The options of a poll are a list of texts.');
}

const shown = ['always', 'after_vote', 'after_close'] as const;

/** What else a poll may say; Jive has no words for most of it. */
export function rulesIn(
  entity: Entity,
): Pick<
  PollDraft,
  'closesAt' | 'maximumChoices' | 'changeable' | 'resultsShown'
> {
  const closesAt = momentIn(entity, 'endDate');
  const most = entity.field('maximumChoices');
  const changeable = entity.flag('changeable');
  const resultsShown: PollResultsShown | undefined = shown.find(
    (one) => one === entity.text('resultsShown'),
  );
  return {
    ...(closesAt === undefined ? {} : {closesAt}),
    ...(typeof most === 'number' ? {maximumChoices: most} : {}),
    ...(changeable === undefined ? {} : {changeable}),
    ...(resultsShown === undefined ? {} : {resultsShown}),
  };
}

/** What differs of a poll; an option keeps its votes as long as it is there. */
export function changedPoll(poll: Poll, entity: Entity): PollChange {
  const question = entity.subject?.trim();
  const options = optionsIn(entity);
  const rules = Object.entries(rulesIn(entity)).filter(
    ([name, value]) => poll[name as keyof typeof poll] !== value,
  );
  const isSame =
    options === undefined ||
    (options.length === poll.options.length &&
      options.every((text, index) => poll.options[index]?.text === text));
  return {
    ...(question && question !== poll.question ? {question} : {}),
    ...(isSame
      ? {}
      : {
          options: options.map((text) => ({
            ...poll.options.find((one) => one.text === text),
            text,
          })),
        }),
    ...Object.fromEntries(rules),
  };
}

function momentIn(entity: Entity, name: string): string | undefined {
  const written = entity.text(name);
  if (written === undefined || written === '') return undefined;
  const at = dateFrom(written) ?? malformed(`${name} is not a date.`);
  return at.toISOString();
}

import type {Poll, PollChange, PollDraft} from '@townhall/client';

/** A poll as it is written; it closes by the clock of whoever writes it. */
export type WrittenPoll = {
  [Part in keyof PollDraft]-?: Exclude<PollDraft[Part], undefined>;
};

/** Where every poll begins. */
export const emptyPoll = (): WrittenPoll => ({
  place: null,
  question: '',
  options: [],
  maximumChoices: 1,
  resultsShown: 'after_vote',
  changeable: true,
  optionsMayGrow: false,
  closesAt: null,
});

/** What is sent to make a poll. */
export const draftOf = (written: WrittenPoll): PollDraft => ({
  ...written,
  closesAt: momentOf(written.closesAt),
});

/** A poll that is there, to be written on. */
export const writtenOf = (poll: Poll): WrittenPoll => ({
  place: poll.place,
  question: poll.question,
  options: poll.options.map(({text}) => text),
  maximumChoices: poll.maximumChoices,
  resultsShown: poll.resultsShown,
  changeable: poll.changeable,
  optionsMayGrow: poll.optionsMayGrow,
  closesAt: poll.closesAt === null ? null : localOf(poll.closesAt),
});

/** What is sent to change a poll; where it is asked stays. */
export function changeOf(
  {place: _, closesAt, ...written}: WrittenPoll,
  poll: Poll,
): PollChange {
  return {
    ...written,
    options: optionsOf(written.options, poll.options),
    // A field shows no seconds, so what nobody touched is not sent.
    ...(closesAt !== writtenOf(poll).closesAt && {
      closesAt: momentOf(closesAt),
    }),
    version: poll.version,
  };
}

/**
 * Which line stands for which option: those with the same words, then, where as
 * many are left of both, one after the other, as somebody changed their words.
 */
function optionsOf(
  lines: readonly string[],
  before: Poll['options'],
): NonNullable<PollChange['options']> {
  const texts = lines.map((line) => line.trim());
  const same = new Map(before.map((option) => [option.text, option.id]));
  const left = before.filter(({text}) => !texts.includes(text));
  const isReworded =
    left.length === texts.filter((text) => !same.has(text)).length;
  const reworded = isReworded ? left.values() : [].values();
  return texts.map((text) => {
    const id = same.get(text) ?? reworded.next().value?.id;
    return id === undefined ? {text} : {id, text};
  });
}

/** What a field shows by this computer's clock, as a moment everywhere. */
function momentOf(local: string | null) {
  if (!local) return null;
  const moment = new Date(local);
  return Number.isNaN(moment.getTime()) ? local : moment.toISOString();
}

/** A moment as a field shows it by this computer's clock, to the minute. */
function localOf(moment: string) {
  const at = new Date(moment);
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

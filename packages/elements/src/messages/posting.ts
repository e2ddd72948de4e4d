import type {Formats} from '../internal/formats.js';
import {sharedMessages} from './shared.js';

interface Amount {
  most: number;
}

const posts = ({most}: Amount, format: Formats) =>
  format.plural(most, {
    one: `${format.number(most)} post`,
    other: `${format.number(most)} posts`,
  });

const links = ({most}: Amount, format: Formats) =>
  format.plural(most, {
    one: `${format.number(most)} link`,
    other: `${format.number(most)} links`,
  });

/** What those who post are told of limits, before and after they meet one. */
export const postingMessages = {
  ...sharedMessages,

  newHere: (
    {linksPerPost, postsPerHour}: {linksPerPost: number; postsPerHour: number},
    format: Formats,
  ) =>
    `As long as you are new here: ${links({most: linksPerPost}, format)} in a post, and ${posts({most: postsPerHour}, format)} an hour.`,
  postsLeft: ({most}: Amount, format: Formats) =>
    `${posts({most}, format)} left for this hour.`,
  noneLeft: ({when}: {when: string}) =>
    `You have posted a lot within an hour. The next is taken ${when}; what you write stays here until then.`,
  review_every_post: 'Here staff looks at every post before others see it.',
  review_first_post:
    'Staff looks at everybody’s first post before others see it.',
  review_suspicion: 'Staff looks at it before others see it.',
  review_reports: 'Staff looks at it again, because others reported it.',
  appearsWithin: ({hours}: {hours: number}, format: Formats) =>
    format.plural(hours, {
      one: `It usually appears within ${format.number(hours)} hour.`,
      other: `It usually appears within ${format.number(hours)} hours.`,
    }),
  linksNow: ({count, most}: {count: number; most: number}, format: Formats) =>
    `You have ${links({most: count}, format)}, and ${format.number(most)} ${most === 1 ? 'is' : 'are'} taken. Take some out before you send it.`,

  too_many_links: ({most}: Amount, format: Formats) =>
    `A post of yours may have ${links({most}, format)} for now. Take some out and send it again.`,
  duplicate_post:
    'You have posted the same within the last day. Add to that post, or say it in other words.',
  words_not_allowed:
    'Something in it is not taken here. Change the words and send it again.',
  rate_limited: ({when}: {when: string}) =>
    `That was a lot in a short time. You can send it again ${when}.`,
  challenge_required:
    'It looks like something that a program would send. Put it in other words, without links, or ask the site how to show that you are a person.',

  arrived: 'It has arrived. Staff looks at it before others see it.',
  yoursWaiting: 'Yours, not for everybody yet',
  waits: 'Waits for staff',
  rejected: 'Not taken',
  onlyYou: 'Only you and staff see it.',
  appearsBy: ({when}: {when: string}) => `It should appear ${when}.`,
  appearsLate: 'It should have appeared by now. Staff will get to it.',
  notTaken: ({reason}: {reason: string}) =>
    `Staff has not taken it, and says why: ${reason}`,
} as const;

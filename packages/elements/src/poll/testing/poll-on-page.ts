import {fixture, html} from '@open-wc/testing';
import type {Community, Poll, PollDraft} from '@townhall/client';
import {allByRole} from '../../internal/testing/by-role.js';
import {textOf} from '../../internal/testing/text-of.js';
import type {Town} from '../../internal/testing/town.js';
import type {PollBox} from '../poll.js';

/** Staff asks everybody what they would like more of. */
export const aPoll = (
  town: Town,
  draft: Partial<PollDraft> = {},
): Promise<Poll> =>
  town.as('stan').polls.write({
    question: 'What would you like more of?',
    options: ['Webinars', 'Guides', 'Examples'],
    ...draft,
  });

/** Shows the latest poll, or the one of that id. */
export const showPoll = (community: Community | undefined, poll = '') =>
  fixture<PollBox>(html`
    <townhall-poll
      .community=${community}
      .refreshSeconds=${0}
      poll=${poll}
    ></townhall-poll>
  `);

/** Each option of the results as it is read. */
export const bars = () => allByRole('listitem', /^/).map((bar) => textOf(bar));

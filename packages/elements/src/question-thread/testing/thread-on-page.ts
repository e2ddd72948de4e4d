import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {deepElements} from '../../internal/testing/deep-elements.js';
import type {QuestionThread} from '../question-thread.js';

/** Shows the only question there is in the help place. */
export async function showThread(community: Community, answerId = '') {
  const {items} = await community.questions.list({place: 'help'});
  return fixture<QuestionThread>(html`
    <townhall-question
      .community=${community}
      question-id=${items[0]!.id}
      answer-id=${answerId}
      ><a href="/help">All questions</a></townhall-question
    >
  `);
}

/** The articles of the answers, as they stand. */
export const answersIn = (thread: QuestionThread) =>
  deepElements(thread).filter(({dataset}) => dataset['answer'] !== undefined);

/** What has the focus, through every shadow root. */
export function focused() {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) {
    found = found.shadowRoot.activeElement;
  }
  return found;
}

import {describe} from 'vitest';
import {describeAnswers} from './answers-suite.js';
import {describeAsking} from './asking-suite.js';
import {describeDiscussion} from './discussion-suite.js';
import {describeEdits} from './edits-suite.js';
import {describeEngaging} from './engaging-suite.js';
import {describeEvents} from './events-suite.js';
import {describeIdeas, describeSuggesting} from './ideas-suite.js';
import {describeImages} from './images-suite.js';
import {describeLimits} from './limits-suite.js';
import {describeLifecycle} from './lifecycle-suite.js';
import {describeMarks} from './marks-suite.js';
import {describeMerging} from './merging-suite.js';
import {describeNoticeDesk} from './notice-desk-suite.js';
import {describeNoticeReaders} from './notice-readers-suite.js';
import {describeOwnIdeas} from './own-ideas-suite.js';
import {describePlugins} from './plugins-suite.js';
import {describePoints} from './points-suite.js';
import {describePolls} from './polls-suite.js';
import {describePosts} from './posts-suite.js';
import {describeQuestionCare} from './question-care-suite.js';
import {describeQuestions} from './questions-suite.js';
import {describeReview} from './review-suite.js';
import {stateOf, type Open} from './statement.js';
import {describeVotes} from './votes-suite.js';
import {describeWriting} from './writing-suite.js';
import {describeWelcome} from './welcome-suite.js';

/**
 * States what every `Community` must do, whatever holds its answers. What a
 * community says it cannot do it must refuse, in a sentence; the rest of what
 * is stated of it is skipped.
 *
 * @example
 * describeCommunity('over SQL', async () => {
 *   const hosted = await openCommunity(communityFixture());
 *   return {as: async (person) => hosted.as(person), close: () => hosted.close()};
 * });
 */
export function describeCommunity(name: string, open: Open) {
  const state = stateOf(open);
  describe(`a community ${name}`, () => {
    describeWelcome(state);
    describeNoticeDesk(state);
    describeNoticeReaders(state);
    describeIdeas(state);
    describeSuggesting(state);
    describeVotes(state);
    describeDiscussion(state);
    describeOwnIdeas(state);
    describeImages(state);
    describeLifecycle(state);
    describeMerging(state);
    describeQuestions(state);
    describeAsking(state);
    describeQuestionCare(state);
    describeAnswers(state);
    describeMarks(state);
    describePosts(state);
    describePoints(state);
    describePolls(state);
    describeEngaging(state);
    describePlugins(state);
    describeReview(state);
    describeEdits(state);
    describeWriting(state);
    describeEvents(state);
    describeLimits(open);
  });
}

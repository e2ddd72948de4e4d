import type {Base} from './base.js';
import type {IdeaActions} from './community.js';
import {timelineShapes} from './generated/timeline.js';
import {createIdeaDiscussion} from './idea-discussion.js';
import {at, readerOf} from './reading.js';
import {learn} from './shape.js';
import {create} from './writing.js';

learn(timelineShapes);

/** What is done with one idea, over HTTP and as the viewer. */
export function createIdeaActions(base: Base): IdeaActions {
  const {read, signed} = base;
  const steps = readerOf(read, 'transition');
  return {
    ...createIdeaDiscussion(base),

    timeline: (id, query, options) =>
      steps.page(at('ideas', id, 'timeline'), query, options),

    resubmit: (id, resubmission = {}, options) =>
      create(
        signed,
        'idea',
        at('ideas', id, 'resubmit'),
        resubmission,
        options,
      ),
  };
}

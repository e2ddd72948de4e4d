import type {Base} from './base.js';
import type {IdeaActions} from './community.js';
import {timelineShapes} from './generated/timeline.js';
import {at, readerOf} from './reading.js';
import {learn} from './shape.js';
import {create} from './writing.js';

learn(timelineShapes);

/** What is done with one idea, over HTTP and as the viewer. */
export function createIdeaActions({read, signed}: Base): IdeaActions {
  const steps = readerOf(read, 'transition');
  return {
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

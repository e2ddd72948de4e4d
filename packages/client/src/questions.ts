import type {Base} from './base.js';
import type {Questions} from './community.js';
import {createQuestionActions} from './question-actions.js';
import {readQuestions} from './questions-reading.js';
import {writeQuestions} from './questions-writing.js';

/** Questions over HTTP: public reads through `read`, the rest as the viewer. */
export const createQuestions = (base: Base): Questions => ({
  ...readQuestions(base.read),
  ...writeQuestions(base.signed),
  ...createQuestionActions(base),
});

import {readAnswers} from './answers-reading.js';
import {writeAnswers} from './answers-writing.js';
import type {Base} from './base.js';
import type {Answers} from './community.js';

/** Answers over HTTP: public reads through `read`, the rest as the viewer. */
export const createAnswers = ({read, signed}: Base): Answers => ({
  ...readAnswers(read),
  ...writeAnswers(signed),
});

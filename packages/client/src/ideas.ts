import type {Base} from './base.js';
import type {Ideas} from './community.js';
import {readIdeas} from './ideas-reading.js';
import {writeIdeas} from './ideas-writing.js';

/** Ideas over HTTP: public reads through `read`, the rest as the viewer. */
export const createIdeas = ({read, signed}: Base): Ideas => ({
  ...readIdeas(read),
  ...writeIdeas(signed),
});

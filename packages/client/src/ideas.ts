import type {Base} from './base.js';
import type {IdeaActions, Ideas} from './community.js';
import {readIdeas} from './ideas-reading.js';
import {writeIdeas} from './ideas-writing.js';

/** Ideas over HTTP: public reads through `read`, the rest as the viewer. */
export const createIdeas = ({
  read,
  signed,
}: Base): Omit<Ideas, keyof IdeaActions> => ({
  ...readIdeas(read),
  ...writeIdeas(signed),
});

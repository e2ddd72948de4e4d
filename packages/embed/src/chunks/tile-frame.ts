// A tile with pages of its own may ask for ideas, questions and posts; it stands in
// the place of a module that `packages/elements/src/tile` imports for it.
import './discussion.js';
import './post-client.js';

export {FrameRunner} from '../../../elements/src/tile/frame/frame-runner.js';

// What a community is asked for here comes with every package. The script tag
// brings it in the place of this module, with what tiles ask for.
export {FrameRunner} from './frame-runner.js';

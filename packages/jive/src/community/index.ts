export type {JiveCommunityOptions, PartialNotice} from './host.js';
export {hostJive, jiveCommunity, type JiveHost} from './jive-community.js';
export type {PartialPage} from './scan.js';
export {stageNames} from './stages.js';
export {htmlOf} from './text/markdown.js';
export {richTextOf} from './text/rich-text.js';

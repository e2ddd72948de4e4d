import {define} from '../internal/define.js';
import {IdeaStats} from './idea-stats.js';

define('townhall-idea-stats', IdeaStats);

export {IdeaStats};

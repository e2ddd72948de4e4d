import {define} from '../internal/define.js';
import {BoardModeration} from './board-moderation.js';
import {IdeaModeration} from './idea-moderation.js';

define('townhall-idea-moderation', IdeaModeration);
define('townhall-board-moderation', BoardModeration);

export {BoardModeration, IdeaModeration};

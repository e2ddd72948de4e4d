import '../idea-card/define.js';
import {define} from '../internal/define.js';
import {IdeaBoard} from './idea-board.js';

define('townhall-idea-board', IdeaBoard);

export {IdeaBoard};

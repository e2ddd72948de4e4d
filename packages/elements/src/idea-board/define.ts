import '../idea-card/define.js';
import {define} from '../internal/define.js';
import {IdeaBoard} from './idea-board.js';
import {IdeaForm} from './idea-form.js';

define('townhall-idea-form', IdeaForm);
define('townhall-idea-board', IdeaBoard);

export {IdeaBoard};

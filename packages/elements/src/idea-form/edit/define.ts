import {define} from '../../internal/define.js';
import {IdeaEdit} from './idea-edit.js';

define('townhall-idea-edit', IdeaEdit);

export {IdeaEdit};

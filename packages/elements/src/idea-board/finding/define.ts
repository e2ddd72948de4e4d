import {define} from '../../internal/define.js';
import {IdeaFinder} from './finder.js';

define('townhall-idea-finder', IdeaFinder);

export {IdeaFinder};

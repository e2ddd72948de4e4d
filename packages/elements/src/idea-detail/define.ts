import '../idea-card/define.js';
import {define} from '../internal/define.js';
import {IdeaDetail} from './idea-detail.js';

define('townhall-idea-detail', IdeaDetail);

export {IdeaDetail};

import {define} from '../internal/define.js';
import {IdeaCard} from './idea-card.js';

define('townhall-idea-card', IdeaCard);

export {IdeaCard};

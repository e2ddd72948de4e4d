import {define} from '../internal/define.js';
import {IdeaVote} from './idea-vote.js';

define('townhall-idea-vote', IdeaVote);

export {IdeaVote};

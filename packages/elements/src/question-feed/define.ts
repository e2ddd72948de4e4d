import '../question-card/define.js';
import {define} from '../internal/define.js';
import {QuestionFeed} from './question-feed.js';

define('townhall-question-feed', QuestionFeed);

export {QuestionFeed};

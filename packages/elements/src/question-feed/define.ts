import {define} from '../internal/define.js';
import '../question-card/define.js';
import {QuestionFeed} from './question-feed.js';
import {QuestionForm} from './question-form.js';

define('townhall-question-form', QuestionForm);
define('townhall-question-feed', QuestionFeed);

export {QuestionFeed};

import '../question-card/define.js';
import {define} from '../internal/define.js';
import {QuestionThread} from './question-thread.js';

define('townhall-question', QuestionThread);

export {QuestionThread};

import {define} from '../internal/define.js';
import {QuestionCount} from './question-count.js';

define('townhall-question-count', QuestionCount);

export {QuestionCount};

import '../question-card/define.js';
import {define} from '../internal/define.js';
import {QuestionForm} from './question-form.js';

define('townhall-question-form', QuestionForm);

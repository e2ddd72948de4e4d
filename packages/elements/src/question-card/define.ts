import {define} from '../internal/define.js';
import {QuestionCard} from './question-card.js';

define('townhall-question-card', QuestionCard);

export {QuestionCard};

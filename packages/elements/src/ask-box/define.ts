import '../question-form/define.js';
import {define} from '../internal/define.js';
import {AskBox} from './ask-box.js';

define('townhall-ask', AskBox);

export {AskBox};

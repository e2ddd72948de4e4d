import {define} from '../internal/define.js';
import {IdeaForm} from './idea-form.js';

define('townhall-idea-form', IdeaForm);

export {IdeaForm};

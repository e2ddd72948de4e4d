export {createPlugin, CreateError, type NewPlugin} from './create.js';
export {isTemplate, templates, type Template} from './templates.js';

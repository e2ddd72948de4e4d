export {sandboxDocument, sandboxPage, sandboxPolicy} from './guard.js';

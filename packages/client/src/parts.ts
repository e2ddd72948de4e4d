// The pieces that `createClient` is made of, for a bundle that loads what a
// page needs and no more: the script tag. Not for general use; it changes
// whenever that does.
export {createAnswers} from './answers.js';
export {createBase, type Base} from './base.js';
export type {ClientOptions} from './base.js';
export * from './errors.js';
export {createIdeas} from './ideas.js';
export {createNotices} from './notices.js';
export {createQuestions} from './questions.js';

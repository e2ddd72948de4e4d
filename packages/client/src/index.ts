export type {Wait} from './abort.js';
export type * from './community.js';
export type * from './contract/index.js';
export {createClient, type ClientOptions} from './client.js';
export * from './errors.js';
export type {Middleware, Send} from './middleware.js';
export {paginate} from './paginate.js';
export type {RetryOptions} from './retry.js';
export type {TokenSource} from './session.js';

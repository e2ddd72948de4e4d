export type * from './community.js';
export type * from './contract/index.js';
export * from './errors.js';

export {townhallHandlers} from './handlers.js';
export {
  anAnswer,
  anIdea,
  aNotice,
  aPerson,
  aPlace,
  aPost,
  aQuestion,
  type ImportRecord,
} from './records.js';
export type {TestClock} from './test-clock.js';
export {
  createTestTownhall,
  type TestCommunity,
  type TestCommunityOptions,
  type TestTownhall,
  type TestTownhallOptions,
} from './test-townhall.js';

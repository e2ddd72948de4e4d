export {describeCommunity} from './describe-community.js';
export {
  communityFixture,
  titles as fixtureTitles,
  type FixturePerson,
  type ImportRecord,
} from './fixture.js';
export type {Open as OpenFixture, OpenCommunity} from './statement.js';

export {
  addAnnouncement,
  addContent,
  addPerson,
  addPlace,
  addReply,
} from './adding.js';
export type {FakePoints} from './content-views.js';
export {
  fakeJive,
  type FakeJive,
  type FakeJiveOptions,
  type FakeJiveSettings,
} from './fake-jive.js';
export {fill as fillSmall} from './fixture.js';
export {fillFrom, type FakeRecord} from './records.js';
export {fakeClient, type FakeSignIn} from './sign-in.js';
export type * from './state.js';

export {createApp, type App} from './app.js';
export {
  ConfigError,
  parseConfig,
  readConfig,
  settingsOf,
  type CommunitySettings,
  type Config,
  type ConfigInput,
  type SettingsOf,
} from './config.js';
export {blogPosting} from './syndication/blog-posting.js';
export {
  structuredData,
  structuredDataText,
} from './syndication/structured-data.js';
export {
  createSqlHosting,
  type SqlHosting,
  type SqlHostingOptions,
} from './community/sql-hosting.js';
export type {
  EscalationAdapter,
  EscalationRequest,
  ExternalTicket,
} from './escalation/escalation-adapter.js';
export type {AppOptions, Limits, Log, Schedule} from './environment.js';
export type {
  Clock,
  HostedCommunity,
  Hosting,
  Identity,
  KnownPerson,
  StoredEvent,
} from './hosting.js';
export {
  messageLinks,
  type FollowUpLink,
  type LinkTokens,
  type MessageLinks,
} from './sessions/link-tokens.js';
export {relayJive, type RelayOptions} from './relay/relay-jive.js';
export type {
  ClassifiedPost,
  SpamChallenge,
  SpamClassifier,
  SpamHelp,
} from './spam/spam-help.js';

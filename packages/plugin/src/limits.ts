/** What one plugin may use; shown in docs/plugins.md. */
export const limits = {
  /** Characters of one message. */
  message: 262_144,
  /** Messages a second, and how many may come at once. */
  messagesPerSecond: 50,
  messageBurst: 200,
  /** Calls that wait for an answer. */
  pendingCalls: 32,
  contributions: 64,
  /** One drawn view. */
  treeNodes: 500,
  treeDepth: 16,
  treeCharacters: 65_536,
  rendersPerSecond: 10,
  /** Characters of a picture that is part of a view. */
  inlineImage: 32_768,
  href: 2_048,
  label: 40,
  sentence: 300,
  badgesPerPlugin: 3,
  badges: 6,
  actions: 5,
  fields: 12,
  stages: 8,
  patchIds: 500,
  eventsWaiting: 1_000,
  toastsPerMinute: 3,
  logLinesPerSecond: 20,
  storage: 102_400,
  requestsPerMinute: 30,
  request: 262_144,
  resizesPerSecond: 10,
  frameHeight: 4_000,
  manifest: 65_536,
  script: 1_048_576,
} as const;

/** How long things may take, in milliseconds. */
export const deadlines = {
  boot: 5_000,
  setup: 5_000,
  view: 500,
  widget: 500,
  action: 10_000,
  badge: 250,
  transform: 150,
  patch: 250,
  guard: 2_000,
  provide: 500,
  sink: 2_000,
  hostCall: 10_000,
  dispose: 1_000,
  /** Between a ping and its pong. */
  heartbeat: 2_000,
  /** How long a press counts as the visitor's wish. */
  gesture: 5_000,
  /** How long a plugin lives on when nothing on the page needs it. */
  idle: 30_000,
} as const;

/** When a plugin has failed too often. */
export const breaking = {
  /** So many errors within so long switch one contribution off. */
  errors: 5,
  within: 60_000,
  /** So long it waits before it starts again. */
  restartAfter: [1_000, 5_000, 30_000],
  /** So many restarts within so long, and it stays off. */
  restarts: 3,
  restartsWithin: 300_000,
} as const;

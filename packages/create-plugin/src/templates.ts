/** What a new plugin can begin as, and what that is good for. */
export const templates = {
  'ideas-badge': 'a sign and a button on the cards of ideas',
  'qa-moderation': 'a check before a question is sent, and a sign on questions',
  'welcome-rules': 'who sees the welcome, and a hint below it',
  'analytics-sink':
    'what visitors do in the widgets, sent to a server of yours',
  widget: 'a tile of its own',
  'jive-tile': 'a data tile that was made for Jive, as a tile here',
} as const;

/** The name of one of them. */
export type Template = keyof typeof templates;

/** Whether there is such a template. */
export const isTemplate = (name: string): name is Template =>
  Object.hasOwn(templates, name);

/** What the welcome has to say of its own; the rest comes from the community. */
export const welcomeMessages = {
  closeWelcome: 'Close welcome',
  restore: 'Show welcome again',
  notClosed: 'This could not be closed for good, so it is back.',
  notRestored: 'The welcome could not be brought back.',
} as const;

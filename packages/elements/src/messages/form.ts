/** What every form says. */
export const formMessages = {
  cancel: 'Cancel',
  optional: 'optional',
  of: ({count, most}: {count: string; most: string}) => `${count} of ${most}`,
} as const;

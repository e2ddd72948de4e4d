/** What a board says around an idea that was opened in it. */
export const openedMessages = {
  backToIdeas: 'Back to the ideas',
  becamePart: ({title}: {title: string}) =>
    `“${title}” became part of this idea.`,
} as const;

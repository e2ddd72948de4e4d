/** What is said around what plugins say. */
export const pluginMessages = {
  via: ({plugin}: {plugin: string}) => `via ${plugin}`,
  notFinished: ({action}: {action: string}) =>
    `“${action}” did not finish. Please try again.`,
  sendAgain: 'Send it again to leave it so.',
  voteAgain: 'Vote again if you still want to.',
  sentAndHeld: ({title, reason}: {title: string; reason: string}) =>
    `“${title}” was sent, and staff is asked to look at it: ${reason}`,
  hiddenBy: ({count, plugins}: {count: string; plugins: string}) =>
    `${count} hidden by ${plugins}`,
} as const;

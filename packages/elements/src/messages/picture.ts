/** What is said of a picture that somebody wrote with, to those who look at it. */
export const pictureShownMessages = {
  picture: 'Picture',
  newTab: '(opens in a new tab)',
  pictureGone: ({alt}: {alt: string}) =>
    alt ? `Picture that is not here: ${alt}` : 'A picture that is not here',
} as const;

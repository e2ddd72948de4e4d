/** What is said of a picture in a text to those who read it. */
export const textPictureMessages = {
  picture: 'Picture',
  newTab: '(opens in a new tab)',
  pictureGone: ({alt}: {alt: string}) =>
    alt ? `Picture that is not here: ${alt}` : 'A picture that is not here',
} as const;

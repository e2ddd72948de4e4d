/** What is said of the pictures of an idea to those who look at it. */
export const shownPictureMessages = {
  pictures: 'Pictures',
  picture: ({number}: {number: string}) => `Picture ${number}`,
} as const;

/** What the form says of the pictures of an idea. */
export const pictureMessages = {
  pictures: 'Pictures',
  addPictures: 'Add pictures',
  picturesHint: ({most}: {most: string}) =>
    `At most ${most}. You can also paste them, or drop them here. Where and with what they were taken is left out.`,
  picturesFull: ({most}: {most: string}) =>
    `An idea takes ${most} pictures, so not all of these were added.`,
  picturesUnderway: 'Wait until the pictures have arrived.',
  sendingPicture: ({name}: {name: string}) => `Sending ${name}…`,
  pictureAdded: ({name}: {name: string}) =>
    `${name} was added. Say what it shows.`,
  pictureRemoved: 'The picture was removed.',
  pictureMoved: ({number, of}: {number: string; of: string}) =>
    `The picture is now number ${number} of ${of}.`,
  picture: ({number}: {number: string}) => `Picture ${number}`,
  alt: ({number}: {number: string}) => `What does picture ${number} show?`,
  altMissing: 'Say what each picture shows, or that it only decorates.',
  decorative: 'It only decorates',
  earlier: 'Move earlier',
  moveLater: 'Move later',
  remove: 'Remove',
  image_too_large:
    'This picture is too large. Send one of at most 2 MB and 8,000 pixels on a side.',
  image_not_supported: 'Send a PNG, JPEG, WebP or GIF picture that is whole.',
  too_many_images:
    'That was a lot of pictures for one day. Try again tomorrow.',
  signInForPictures: 'Sign in to add pictures.',
} as const;

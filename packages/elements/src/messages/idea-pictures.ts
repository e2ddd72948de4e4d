import {pictureSendingMessages} from './picture-sending.js';

/** What the form says of the pictures of an idea. */
export const pictureMessages = {
  ...pictureSendingMessages,
  pictures: 'Pictures',
  addPictures: 'Add pictures',
  picturesHint: ({most}: {most: string}) =>
    `At most ${most}. You can also paste them, or drop them here. Where and with what they were taken is left out.`,
  picturesFull: ({most}: {most: string}) =>
    `An idea takes ${most} pictures, so not all of these were added.`,
  picturesUnderway: 'Wait until the pictures have arrived.',
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
} as const;

import {sharedMessages} from './shared.js';

/** What is said of pictures that are sent for what somebody writes. */
export const pictureSendingMessages = {
  ...sharedMessages,
  sendingPicture: ({name}: {name: string}) => `Sending ${name}…`,
  cancel: 'Cancel',
  remove: 'Remove',
  image_too_large:
    'This picture is too large. Send one of at most 2 MB and 8,000 pixels on a side.',
  image_not_supported: 'Send a PNG, JPEG, WebP or GIF picture that is whole.',
  too_many_images:
    'That was a lot of pictures for one day. Try again tomorrow.',
  signInForPictures: 'Sign in to add pictures.',
} as const;

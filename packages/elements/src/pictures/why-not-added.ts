import type {Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import type {Say} from '../internal/messages.js';
import type {pictureSendingMessages} from '../messages/picture-sending.js';

/** Says what is said of pictures on their way. */
export type PictureSay = Say<typeof pictureSendingMessages>;

/** Why a picture was not taken, and what to do. */
export function whyNotAdded(failure: Failure, say: PictureSay) {
  const {code, kind} = failure;
  return code === 'image_too_large' ||
    code === 'image_not_supported' ||
    code === 'too_many_images'
    ? say(code)
    : kind === 'signed-out'
      ? say('signInForPictures')
      : failureText(failure, say);
}

import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {ideaDetailMessages} from '../messages/idea-detail.js';

/** What it takes to speak of all there is about an idea. */
export interface DetailMoment {
  say: Say<typeof ideaDetailMessages>;
  format: Formats;
  now: number;
}

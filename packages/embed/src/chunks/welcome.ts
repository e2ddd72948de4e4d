import {readNotices} from '@townhall/client/parts/notices-reading';
import '@townhall/elements/welcome';
import {later} from '../acting.js';
import {parts} from '../client.js';

parts.notices = (base) => ({
  ...readNotices(base),
  ...later(
    ({writeNotices}) => writeNotices(base.signed),
    ['dismiss', 'restore', 'tell'],
  ),
});

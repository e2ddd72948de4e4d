import {define} from '../internal/define.js';
import {PollBox} from './poll.js';

define('townhall-poll', PollBox);

export {PollBox};

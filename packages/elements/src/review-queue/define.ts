import {define} from '../internal/define.js';
import {ReviewQueue} from './review-queue.js';

define('townhall-review-queue', ReviewQueue);

export {ReviewQueue};

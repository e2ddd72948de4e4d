import {define} from '../internal/define.js';
import {PostFeed} from './post-feed.js';

define('townhall-post-feed', PostFeed);

export {PostFeed};

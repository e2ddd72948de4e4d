import {define} from '../internal/define.js';
import {PostView} from './post.js';

define('townhall-post', PostView);

export {PostView};

import {define} from '../internal/define.js';
import {PostCare} from './post-care.js';
import {PostDesk} from './post-desk.js';
import {PostForm} from './post-form.js';

define('townhall-post-form', PostForm);
define('townhall-post-desk', PostDesk);
define('townhall-post-care', PostCare);

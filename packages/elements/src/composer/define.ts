import './client-part.js';
import {define} from '../internal/define.js';
import {Composer} from './composer.js';
import {Suggestions} from './suggestions.js';

define('townhall-composer', Composer);
define('townhall-suggestions', Suggestions);

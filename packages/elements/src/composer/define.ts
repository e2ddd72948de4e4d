import './client-part.js';
import {define} from '../internal/define.js';
import {Composer} from './composer.js';

define('townhall-composer', Composer);

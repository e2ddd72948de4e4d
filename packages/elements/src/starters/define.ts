import {define} from '../internal/define.js';
import {StartersBox} from './starters.js';

define('townhall-starters', StartersBox);

export {StartersBox};

import {define} from '../internal/define.js';
import {Welcome} from './welcome.js';

define('townhall-welcome', Welcome);

export {Welcome};

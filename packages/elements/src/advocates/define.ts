import {define} from '../internal/define.js';
import {Advocates} from './advocates.js';

define('townhall-advocates', Advocates);

export {Advocates};

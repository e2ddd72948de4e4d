import {define} from '../internal/define.js';
import {Places} from './places.js';

define('townhall-places', Places);

export {Places};

import {define} from '../internal/define.js';
import {Picture} from './picture.js';

define('townhall-picture', Picture);

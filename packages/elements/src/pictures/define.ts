import {define} from '../internal/define.js';
import {TextPicture} from './text-picture.js';

define('townhall-text-picture', TextPicture);

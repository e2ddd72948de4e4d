import {define} from '../internal/define.js';
import {IdeaPictures} from './idea-pictures.js';

define('townhall-idea-pictures', IdeaPictures);

export {IdeaPictures};

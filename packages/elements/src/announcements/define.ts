import {define} from '../internal/define.js';
import {Announcements} from './announcements.js';

define('townhall-announcements', Announcements);

export {Announcements};

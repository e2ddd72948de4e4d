import {define} from '../internal/define.js';
import {TrackPicker} from './track-picker.js';

define('townhall-track-picker', TrackPicker);

export {TrackPicker};

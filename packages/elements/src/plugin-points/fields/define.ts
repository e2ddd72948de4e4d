import {define} from '../../internal/define.js';
import {PluginFields} from './plugin-fields.js';

define('townhall-plugin-fields', PluginFields);

export {PluginFields};

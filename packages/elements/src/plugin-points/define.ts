import {define} from '../internal/define.js';
import {PluginPoint} from './plugin-point.js';
import {PluginWidget} from './plugin-widget.js';

define('townhall-plugin-point', PluginPoint);
define('townhall-plugin-widget', PluginWidget);

export {PluginPoint, PluginWidget};

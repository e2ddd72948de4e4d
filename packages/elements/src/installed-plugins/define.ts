import {define} from '../internal/define.js';
import {InstalledPlugins} from './installed-plugins.js';

define('townhall-plugins', InstalledPlugins);

export {InstalledPlugins};

// The plugins of a page hear of everything, whatever widgets it has.
import './discussion.js';
import {createPlugins} from '@townhall/client/parts/plugins';
import '@townhall/elements/plugins';
import {parts} from '../client.js';

parts.plugins = createPlugins;

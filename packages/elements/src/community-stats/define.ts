import {define} from '../internal/define.js';
import {CommunityStats} from './community-stats.js';

define('townhall-community-stats', CommunityStats);

export {CommunityStats};

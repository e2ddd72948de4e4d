import {define} from '../internal/define.js';
import {CommunityProvider} from './community.js';

define('townhall-community', CommunityProvider);

export {CommunityProvider};

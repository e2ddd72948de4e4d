import '../../idea-card/define.js';
import {define} from '../../internal/define.js';
import {IdeaRoadmap} from './roadmap.js';

define('townhall-idea-roadmap', IdeaRoadmap);

export {IdeaRoadmap};

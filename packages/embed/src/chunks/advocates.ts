import './discussion.js';
import {createPoints} from '@townhall/client/parts/points';
import '@townhall/elements/advocates';
import {parts} from '../client.js';

parts.points = createPoints;

import {createFigures} from '@townhall/client/parts/figures';
import '@townhall/elements/community-stats';
import {parts} from '../client.js';

parts.figures = createFigures;

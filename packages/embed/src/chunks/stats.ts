import {createStats} from '@townhall/client/parts/stats';
import '@townhall/elements/idea-stats';
import {parts} from '../client.js';

parts.stats = createStats;

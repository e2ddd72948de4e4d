import {createStarters} from '@townhall/client/parts/starters';
import '@townhall/elements/starters';
import {parts} from '../client.js';

parts.starters = createStarters;

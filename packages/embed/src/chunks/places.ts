import {createEntrances} from '@townhall/client/parts/entrances';
import '@townhall/elements/places';
import {parts} from '../client.js';

parts.entrances = createEntrances;

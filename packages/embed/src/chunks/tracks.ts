import {createTracks} from '@townhall/client/parts/tracks';
import '@townhall/elements/track-picker';
import {parts} from '../client.js';

parts.tracks = createTracks;

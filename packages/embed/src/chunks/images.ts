// What the client needs for pictures; it stands in the place of a module that
// `packages/elements/src/pictures` and others import for it.
import {createImages} from '@townhall/client/parts/images';
import {parts} from '../client.js';

parts.images = createImages;

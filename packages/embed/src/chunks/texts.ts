// What the client needs for those who write; it stands in the place of a module
// that `packages/elements/src/composer` imports for it.
import {createTexts} from '@townhall/client/parts/texts';
import {parts} from '../client.js';

parts.texts = createTexts;

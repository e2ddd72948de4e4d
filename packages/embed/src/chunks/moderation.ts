// What the client needs for those who look after ideas; it stands in the place
// of a module that `packages/elements/src/idea-moderation` imports for it.
import {createModeration} from '@townhall/client/parts/moderation';
import {parts} from '../client.js';

parts.moderation = createModeration;

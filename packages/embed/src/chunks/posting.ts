// What the client needs for those who post, change or report; it stands in the
// place of a module that `packages/elements/src/posting` imports for it.
import {createNotifications} from '@townhall/client/parts/notifications';
import {createPosting} from '@townhall/client/parts/posting';
import {parts} from '../client.js';

parts.posting = createPosting;
// Whoever takes part in a thread may follow it.
parts.notifications = createNotifications;

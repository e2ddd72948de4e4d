import {createNotices} from '@townhall/client/parts/notices';
import '@townhall/elements/welcome';
import {parts} from '../client.js';

parts.notices = createNotices;

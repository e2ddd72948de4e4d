import {createPolls} from '@townhall/client/parts/polls';
import '@townhall/elements/poll';
import {parts} from '../client.js';

parts.polls = createPolls;

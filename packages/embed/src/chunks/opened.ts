// What the client needs for an idea that somebody has opened.
import {createComments} from '@townhall/client/parts/comments';
import {createIdeaActions} from '@townhall/client/parts/idea-actions';
import {parts} from '../client.js';

parts.actions = createIdeaActions;
parts.comments = createComments;

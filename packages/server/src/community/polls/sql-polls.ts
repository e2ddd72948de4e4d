import type {CallOptions, Polls} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {changePoll, closePoll, removePoll} from './change-poll.js';
import {chooseInPoll} from './choose.js';
import {listManagedPolls, listPolls} from './list-polls.js';
import {readPoll, readPollBallots} from './read-polls.js';
import {recountPoll} from './recount-poll.js';
import {writePoll} from './write-poll.js';

type Asked = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** Polls over SQL. */
export const sqlPolls = (context: ViewerContext, asked: Asked): Polls => ({
  list: (query = {}, options) =>
    asked(() => listPolls(context, query))(options),
  get: (id, options) =>
    asked(() => readPoll(context, context.database, id))(options),
  ballots: (ids, options) =>
    asked(() => readPollBallots(context, ids))(options),
  vote: (id, choices, options) =>
    asked(() => chooseInPoll(context, id, choices))(options),
  managed: (query = {}, options) =>
    asked(() => listManagedPolls(context, query))(options),
  write: (draft, options) =>
    asked(() => writePoll(context, draft, options))(options),
  change: (id, change, options) =>
    asked(() => changePoll(context, id, change))(options),
  close: (id, options) => asked(() => closePoll(context, id))(options),
  remove: (id, options) => asked(() => removePoll(context, id))(options),
  recount: (id, options) => asked(() => recountPoll(context, id))(options),
});

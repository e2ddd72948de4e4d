import type {Stage} from '@townhall/client';
import {stageNames} from '@townhall/plugin/jive-tiles';
import {stageRules} from '../../policy/stage-rules.js';
import {type Call, ideaPlugin, type JiveRoute, ok, v3} from '../call.js';
import {stages} from '../draw/stages.js';
import {plugin, resource} from '../draw/pen.js';
import {envelope, pageOf, pagingOf} from '../wire/envelope.js';
import {JiveRefusal, missing} from '../wire/jive-refusal.js';
import {withoutRoot} from './contents.js';

const colours: Readonly<Record<string, string>> = {
  new: '#6b7280',
  voting: '#1d4ed8',
  active: '#a16207',
  done: '#15803d',
  closed: '#4b5563',
};

/** The stages of ideas: the same in every community, so none can be made. */
export const stageRoutes: JiveRoute[] = [
  `${ideaPlugin}/stages`,
  `${v3}/stages`,
].flatMap((path): JiveRoute[] => [
  {
    method: 'GET',
    path,
    handle: async (call) => {
      const paging = pagingOf(call.query);
      const {page, hasMore} = pageOf(stages, paging);
      const list = page.map((stage) => drawStage(call, stage));
      const address = call.root + withoutRoot(call.url);
      return ok(envelope(list, paging, {address, hasMore}));
    },
  },
  {
    method: 'GET',
    path: `${path}/{id}`,
    handle: async (call) => {
      const number = Number(call.params['id']);
      const stage = stages[number - 1];
      return ok(drawStage(call, stage ?? missing('stage')));
    },
  },
  fixed('POST', path),
  fixed('PUT', `${path}/{id}`),
  fixed('DELETE', `${path}/{id}`),
]);

function drawStage(call: Call, stage: Stage) {
  const id = String(stages.indexOf(stage) + 1);
  const {category, frozen} = stageRules[stage];
  return {
    id,
    type: 'stage',
    name: stageNames[stage],
    votingEnabled: !frozen.votes,
    backgroundColor: colours[category],
    foregroundColor: '#ffffff',
    stageDefault: stage === 'open',
    stageEnabled: true,
    resources: {self: resource(plugin(call, `/stages/${id}`), 'GET')},
  };
}

function fixed(method: 'POST' | 'PUT' | 'DELETE', path: string): JiveRoute {
  return {
    method,
    path,
    handle: async () => {
      throw new JiveRefusal(
        403,
        'The stages are the same everywhere; what a board does with them is in its policy.',
      );
    },
  };
}

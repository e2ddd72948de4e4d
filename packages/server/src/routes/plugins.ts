import {
  managedPluginSchema,
  pageSchema,
  pluginAddressSchema,
  pluginInspectionSchema,
  pluginInstallChangeSchema,
  pluginInstallDraftSchema,
  pluginNewsSchema,
  pluginStepSchema,
  runningPluginSchema,
} from '@townhall/client/contract';
import {idParameter} from './parameters.js';
import {route, type Route} from './route.js';

const staffOnly = [
  'sign_in_required',
  'account_blocked',
  'only_staff',
] as const;
const managed = {schema: managedPluginSchema, description: 'The record'};

/** What pages run, and what staff decides about it. */
export const pluginRoutes: Route[] = [
  route({
    name: 'listRunningPlugins',
    method: 'GET',
    path: '/plugins',
    summary: 'The plugins that every page runs',
    audience: 'public',
    answer: {
      status: 200,
      schema: pageSchema(runningPluginSchema),
      description: 'Those that are switched on',
    },
    problems: [],
    handle: ({community, options}) => community.plugins.running(options),
  }),
  route({
    name: 'tellOfPlugin',
    method: 'POST',
    path: '/plugins/{id}/news',
    summary: 'Say how a plugin did on a page',
    audience: 'viewer',
    params: idParameter,
    body: pluginNewsSchema,
    answer: {status: 204, description: 'It is counted'},
    problems: ['not_found'],
    handle: ({community, params, body, options}) =>
      community.plugins.tell(params.id, body, options),
  }),
  route({
    name: 'listManagedPlugins',
    method: 'GET',
    path: '/moderation/plugins',
    summary: 'Every install record',
    audience: 'viewer',
    answer: {
      status: 200,
      schema: pageSchema(managedPluginSchema),
      description: 'Every install record',
    },
    problems: staffOnly,
    handle: ({community, options}) => community.plugins.managed(options),
  }),
  route({
    name: 'inspectPlugin',
    method: 'POST',
    path: '/moderation/plugin-inspections',
    summary: 'Read what a manifest asks for, and install nothing',
    audience: 'viewer',
    body: pluginAddressSchema,
    answer: {
      status: 200,
      schema: pluginInspectionSchema,
      description: 'What it says',
    },
    problems: [...staffOnly, 'not_supported'],
    handle: ({community, body, options}) =>
      community.plugins.inspect(body, options),
  }),
  route({
    name: 'installPlugin',
    method: 'POST',
    path: '/moderation/plugins',
    summary: 'Install a plugin, or another version of it',
    audience: 'viewer',
    body: pluginInstallDraftSchema,
    answer: {status: 200, ...managed},
    problems: [...staffOnly, 'not_supported'],
    handle: ({community, body, options}) =>
      community.plugins.install(body, options),
  }),
  route({
    name: 'changePlugin',
    method: 'PATCH',
    path: '/moderation/plugins/{id}',
    summary: 'Grant, revoke, set, switch on or off',
    audience: 'viewer',
    params: idParameter,
    body: pluginInstallChangeSchema,
    answer: {status: 200, ...managed},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, body, options}) =>
      community.plugins.change(params.id, body, options),
  }),
  route({
    name: 'removePlugin',
    method: 'DELETE',
    path: '/moderation/plugins/{id}',
    summary: 'Take an install record away',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 204, description: 'It is gone'},
    problems: [...staffOnly, 'not_found'],
    handle: ({community, params, options}) =>
      community.plugins.remove(params.id, options),
  }),
  route({
    name: 'listPluginSteps',
    method: 'GET',
    path: '/moderation/plugin-steps',
    summary: 'Who did what with which plugin, the latest first',
    audience: 'viewer',
    answer: {
      status: 200,
      schema: pageSchema(pluginStepSchema),
      description: 'The last hundred steps',
    },
    problems: staffOnly,
    handle: ({community, options}) => community.plugins.steps(options),
  }),
];

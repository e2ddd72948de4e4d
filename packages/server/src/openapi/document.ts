import type {ProblemCode} from '@townhall/client';
import {statusOf, titleOf} from '../problem.js';
import type {Route} from '../routes/route.js';
import {componentSchemas, type JsonSchema, schemaOf} from './schemas.js';

/** Writes the OpenAPI 3.1 document of a table of routes. */
export function describeApi(routes: readonly Route[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Townhall',
      version: '1',
      description:
        'Ideas, questions and a welcome of one community. Reads of ideas, questions, answers, notices and places are the same for everybody; what differs per viewer stands under /me.',
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [
      {url: '/api/v1', description: 'The default community'},
      {
        url: '/communities/{community}/api/v1',
        description: 'A named community',
        variables: {community: {default: 'demo'}},
      },
    ],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'From POST /sessions; without one you are a guest.',
        },
      },
    },
  };
}

function operation(route: Route) {
  return {
    operationId: route.name,
    summary: route.summary,
    // The empty one says that a guest may ask as well.
    security: route.audience === 'viewer' ? [{}, {accessToken: []}] : [],
    parameters: [
      ...parameters('path', route.params && schemaOf(route.params)),
      ...parameters('query', route.query && schemaOf(route.query)),
      ...headers(route),
    ],
    ...(route.file ? {requestBody: fileBody(route.file.media)} : {}),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: {'application/json': {schema: schemaOf(route.body)}},
          },
        }
      : {}),
    responses: {
      [route.answer.status]: success(route),
      ...refusals(route),
    },
  };
}

const fileBody = (media: readonly string[]) => ({
  required: true,
  content: Object.fromEntries(media.map((type) => [type, {}])),
});

function parameters(place: 'path' | 'query', schema: JsonSchema | undefined) {
  const properties = Object.entries(
    // JSON Schema says so of an object.
    (schema?.['properties'] ?? {}) as Record<string, JsonSchema>,
  );
  const required = (schema?.['required'] ?? []) as readonly string[];
  return properties.map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function headers({writesOnce, changesRevision, answer}: Route) {
  const text = {type: 'string', maxLength: 200};
  if (writesOnce) {
    return [
      {
        name: 'Idempotency-Key',
        in: 'header',
        description: 'The same key twice writes once.',
        schema: text,
      },
    ];
  }
  if (changesRevision) {
    return [
      {
        name: 'If-Match',
        in: 'header',
        required: true,
        description: 'The revision that is changed, as `source` says it.',
        schema: {type: 'string', pattern: '^"[0-9]{1,9}"$'},
      },
    ];
  }
  return 'media' in answer && answer.media === 'text/event-stream'
    ? [{name: 'Last-Event-ID', in: 'header', schema: text}]
    : [];
}

function success({answer, location}: Route) {
  const located = location
    ? {headers: {Location: {schema: {type: 'string'}}}}
    : {};
  return {description: answer.description, ...located, ...content(answer)};
}

function content(answer: Route['answer']) {
  if (answer.status === 204) return {};
  if ('schema' in answer) {
    return {
      content: {'application/json': {schema: schemaOf(answer.schema)}},
    };
  }
  const schema =
    answer.media === 'application/json'
      ? {type: 'object'}
      : {type: 'string', contentMediaType: answer.media};
  return {content: {[answer.media]: {schema}}};
}

/** What any route may refuse with, by what it takes. */
function everyday(route: Route): ProblemCode[] {
  return [
    'invalid_request',
    'unknown_community',
    'rate_limited',
    'unavailable',
    'internal',
    ...(route.audience === 'viewer'
      ? (['token_expired', 'token_invalid'] as const)
      : []),
    ...(route.method === 'GET'
      ? []
      : (['origin_not_allowed', 'storage_full'] as const)),
    ...(route.body
      ? ([
          'malformed_json',
          'body_too_large',
          'unsupported_media_type',
        ] as const)
      : []),
    ...(route.writesOnce ? (['idempotency_mismatch'] as const) : []),
  ];
}

function refusals(route: Route) {
  const codes = [...new Set([...route.problems, ...everyday(route)])];
  const statuses = [...new Set(codes.map(statusOf))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      refusal(codes.filter((code) => statusOf(code) === status)),
    ]),
  );
}

const refusal = (codes: readonly ProblemCode[]) => ({
  description: codes
    .map((code) => `\`${code}\`: ${titleOf(code)}`)
    .join('\n\n'),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          {$ref: '#/components/schemas/Problem'},
          {properties: {code: {enum: codes}}},
        ],
      },
    },
  },
});

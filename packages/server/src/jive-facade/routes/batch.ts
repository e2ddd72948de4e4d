import {type Call, type JiveRoute, ok, type Reply, v3} from '../call.js';
import {malformed, replyOf} from '../wire/jive-refusal.js';

const most = 25;

/** Several requests in one, each answered by itself, one after the other. */
export const batchRoutes: JiveRoute[] = [
  {
    method: 'POST',
    path: `${v3}/executeBatch`,
    handle: async (call) => {
      const entries = entriesOf(await call.body());
      const answers: unknown[] = [];
      for (const entry of entries) {
        const {status, body} = await answerOf(call, entry);
        answers.push({
          id: entry.key,
          status,
          ...(body === undefined
            ? {}
            : status < 400
              ? {data: body}
              : // A failure is what `error` holds, as everywhere else.
                (body as object)),
        });
      }
      return ok(answers);
    },
  },
];

interface Entry {
  key: string;
  method: string;
  address: string;
  body: unknown;
}

async function answerOf(call: Call, entry: Entry): Promise<Reply> {
  try {
    return await call.again(entry);
  } catch (error) {
    return replyOf(error);
  }
}

function entriesOf(body: unknown): Entry[] {
  if (!Array.isArray(body) || body.length === 0 || body.length > most) {
    return malformed(`A batch is a list of 1 to ${most} entries.`);
  }
  const entries: readonly unknown[] = body;
  return entries.map((entry, index) => {
    const {key, request}: Partial<Record<string, unknown>> = object(entry);
    const {
      method,
      endpoint,
      queryParams,
      body: sent,
    }: Partial<Record<string, unknown>> = object(request);
    if (typeof endpoint !== 'string' || !/^\/(?!\/)/.test(endpoint)) {
      return malformed(`The entry ${index} says its endpoint: /people/@me.`);
    }
    const isKnown = /^(GET|POST|PUT|DELETE)$/.test(String(method ?? 'GET'));
    if (!isKnown) return malformed(`The entry ${index} has no such method.`);
    const path = endpoint.startsWith('/api/') ? endpoint : v3 + endpoint;
    return {
      key: String(key ?? index),
      method: String(method ?? 'GET'),
      address: withQuery(spelt(path, index), queryParams),
      body: sent,
    };
  });
}

/** An address that spells nothing is refused before it leads anywhere. */
function spelt(path: string, index: number) {
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return malformed(`The endpoint of entry ${index} cannot be read.`);
  }
}

/** Parameters come as text or as an object. */
function withQuery(path: string, parameters: unknown) {
  if (parameters === undefined || parameters === null || parameters === '') {
    return path;
  }
  const query =
    typeof parameters === 'string'
      ? parameters.replace(/^\?/, '')
      : new URLSearchParams(
          Object.entries(object(parameters)).flatMap(([name, value]) =>
            [value].flat().map((one): [string, string] => [name, String(one)]),
          ),
        ).toString();
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

const object = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {};

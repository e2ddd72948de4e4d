import {isObject} from '../normalise.js';
import {FakeRefusal} from './refuse.js';
import {textIn, type FakeAnswer} from './route.js';

/** Answers many requests at once; Jive takes no more than 25. */
export function batchAnswers(
  json: unknown,
  url: string,
  one: (request: Request, text: string) => FakeAnswer,
  headers: Headers,
): FakeAnswer {
  if (!Array.isArray(json)) throw new FakeRefusal(400, 'The body is no list');
  if (json.length > 25) throw new FakeRefusal(400, 'More than 25 requests');
  return {
    status: 200,
    body: json.map((entry: unknown) => ({
      id: textIn(entry, 'key'),
      ...answerTo(entry, url, one, headers),
    })),
  };
}

function answerTo(
  entry: unknown,
  url: string,
  one: (request: Request, text: string) => FakeAnswer,
  headers: Headers,
) {
  const inside = isObject(entry) ? entry.request : undefined;
  const body = isObject(inside) ? inside.body : undefined;
  const endpoint = textIn(inside, 'endpoint');
  const query = textIn(inside, 'queryParams');
  const request = new Request(
    `${url}/api/core/v3${endpoint}${query && `?${query}`}`,
    {method: textIn(inside, 'method') || 'GET', headers},
  );
  try {
    const {status, body: data} = one(
      request,
      body === undefined ? '' : JSON.stringify(body),
    );
    return {status, data};
  } catch (error) {
    if (!(error instanceof FakeRefusal)) throw error;
    return {status: error.status, data: error.body};
  }
}

import {readFileSync} from 'node:fs';
import {
  request as ask,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import {hostToken} from './host-token.js';
import type {BuildState} from './latest-build.js';

const own: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/dev/panel.js': ['panel.js', 'text/javascript; charset=utf-8'],
  '/dev/panel.css': ['panel.css', 'text/css; charset=utf-8'],
};

/** The page itself, the plugin's files, and the community behind them. */
export class DevPages {
  /** Where the community is; the page reaches it through here. */
  community = '';
  readonly #state: () => BuildState;
  readonly #listening = new Set<ServerResponse>();
  /** So many milliseconds the community's answers are held up. */
  #slow = 0;

  constructor(state: () => BuildState) {
    this.#state = state;
  }

  /** Says to every open page that there is something new. */
  tell() {
    for (const response of this.#listening) response.write('data: built\n\n');
  }

  answer(request: IncomingMessage, response: ServerResponse) {
    const {pathname, searchParams} = new URL(
      request.url ?? '/',
      'http://localhost',
    );
    const [file, type] = own[pathname] ?? [];
    if (file && type) {
      const page = new URL(`../../../dev-page/${file}`, import.meta.url);
      return send(response, type, readFileSync(page));
    }
    if (pathname === '/dev/events') return this.#listen(response);
    if (pathname === '/dev/token') {
      const person = searchParams.get('as') ?? 'ada';
      return send(response, 'text/plain', hostToken(person, new Date()));
    }
    if (pathname.startsWith('/dev/plugin/')) {
      return this.#plugin(pathname.slice('/dev/plugin/'.length), response);
    }
    if (pathname === '/dev/slow') {
      this.#slow = Number(searchParams.get('milliseconds')) || 0;
      return send(response, 'text/plain', 'ok');
    }
    setTimeout(() => this.#pass(request, response), this.#slow);
  }

  #listen(response: ServerResponse) {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    response.write('data: hello\n\n');
    this.#listening.add(response);
    response.on('close', () => this.#listening.delete(response));
  }

  #plugin(name: string, response: ServerResponse) {
    const state = this.#state();
    if (!state.isBuilt) return send(response, 'text/plain', state.message, 409);
    const file = state.files.get(name);
    if (file === undefined) return send(response, 'text/plain', '', 404);
    send(response, 'text/plain; charset=utf-8', file);
  }

  /** Asks the community, and hands its answer on as it comes. */
  #pass(request: IncomingMessage, response: ServerResponse) {
    const {url = '/', method, headers} = request;
    const onward = ask(
      new URL(url, this.community),
      {method, headers},
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => send(response, 'text/plain', 'Not reached', 502));
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  }
}

function send(
  response: ServerResponse,
  type: string,
  body: string | Uint8Array,
  status = 200,
) {
  if (response.headersSent) return void response.end();
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
  });
  response.end(body);
}

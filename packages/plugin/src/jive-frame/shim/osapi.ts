import type {HostLine} from '../../runtime/host-line.js';
import type {Call} from './entities.js';
import {
  executable,
  type Executable,
  isEntity,
  plain,
  tellTile,
} from './executable.js';
import {never} from './gadgets.js';
import {textOfHtml} from './text-of-html.js';

/** `osapi`: what of the community a tile reads and writes. */
export function osapiOf(line: HostLine, call: Call, name: string) {
  const of = (method: string) => (options?: unknown) => call(method, options);
  const creating = (type: string) => (draft?: unknown) =>
    call('contents.create', asText({type, ...(isEntity(draft) ? draft : {})}));
  const picking = (kind: string) => (options?: unknown) => {
    const {success, error} = isEntity(options) ? options : {};
    line.ask<unknown>('tile.pick', {kind}).then(
      (picked) => tellTile(success, picked),
      (reason: unknown) => tellTile(error, {message: String(reason)}),
    );
  };
  const core = {
    get: of('core.get'),
    post: (request?: unknown) =>
      call('core.post', isEntity(request) ? withText(request) : request),
    put: of('core.put'),
    delete: of('core.delete'),
    container: {
      sendNotification: (notice: unknown) =>
        void line.ask('ui.notify', plain(notice)).catch(() => {}),
      closeApp: () => never('osapi.jive.core.container.closeApp'),
      getLaunchContext: (listener: unknown) => tellTile(listener, undefined),
    },
  };
  const contents = {
    get: of('contents.get'),
    search: of('contents.get'),
    create: creating('discussion'),
  };
  const people = {
    get: of('people.get'),
    getViewer: of('people.getViewer'),
    getOwner: of('people.getViewer'),
    requestPicker: picking('person'),
  };
  const corev3 = {
    contents,
    places: {
      get: of('places.get'),
      search: of('places.get'),
      requestPicker: picking('place'),
    },
    people,
    ideas: {
      get: (options?: unknown) =>
        call('contents.get', {
          ...(isEntity(options) ? options : {}),
          type: 'idea',
        }),
      create: creating('idea'),
      stages: {get: of('stages.get')},
    },
    discussions: {
      get: (options?: unknown) =>
        call('contents.get', {
          ...(isEntity(options) ? options : {}),
          type: 'discussion',
        }),
      create: creating('discussion'),
    },
    documents: {create: creating('document')},
    posts: {create: creating('post')},
    search: {requestPicker: picking('content')},
    resolveContext: (context: unknown, listener: unknown) => {
      call('resolve', context).execute((found) => {
        tellTile(
          listener,
          isEntity(found) && 'error' in found ? found : {content: found},
        );
      });
    },
  };
  // For as long as the page is open; no one but the tile reads it.
  const data: Record<string, unknown> = {};
  const userData = {
    get: () => executable(async () => ({[name]: {...data}, ...data})),
    update: (options?: unknown) =>
      executable(async () => {
        const given = isEntity(options) ? options['data'] : undefined;
        return Object.assign(data, isEntity(given) ? plain(given) : {});
      }),
    delete: () =>
      executable(async () => {
        for (const key of Object.keys(data)) delete data[key];
        return {};
      }),
  };
  return {
    jive: {core, corev3, connects: {get: () => never('osapi.jive.connects')}},
    http: {
      get: of('http.get'),
      post: of('http.post'),
      put: of('http.put'),
      delete: of('http.delete'),
      patch: of('http.patch'),
    },
    people,
    appdata: userData,
    newBatch,
  };
}

/** Several calls with one answer. */
function newBatch() {
  const calls = new Map<string, Executable>();
  const batch = {
    add(key: string, one: Executable) {
      calls.set(key, one);
      return batch;
    },
    execute(listener?: (results: Record<string, unknown>) => void) {
      void Promise.all(
        [...calls].map(
          ([key, one]) =>
            new Promise<[string, unknown]>((resolve) =>
              one.execute((result) => resolve([key, result])),
            ),
        ),
      ).then((results) => tellTile(listener, Object.fromEntries(results)));
    },
  };
  return batch;
}

const withText = (request: Record<string, unknown>) => ({
  ...request,
  body: isEntity(request['body']) ? asText(request['body']) : request['body'],
});

/** The words of what is written; here its marks can be read as a browser does. */
function asText(draft: Record<string, unknown>) {
  const {content} = draft;
  const html = isEntity(content) ? content['text'] : content;
  return typeof html === 'string'
    ? {...draft, content: {type: 'text/plain', text: textOfHtml(html)}}
    : draft;
}

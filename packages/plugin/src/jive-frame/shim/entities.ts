import {
  type Ask,
  type Entity,
  type Executable,
  executable,
  isEntity,
} from './executable.js';

const places = new Set(['space', 'group', 'project', 'blog']);

/** Makes a call whose answer has the methods that Jive gives its entities. */
export function calling(ask: Ask) {
  const call = (method: string, params: unknown): Executable =>
    executable(async () => revive(await ask(method, params), method, params));

  function revive(answer: unknown, method: string, params: unknown): unknown {
    if (!isEntity(answer)) return answer;
    const {list, links} = answer;
    if (!Array.isArray(list)) return alive(answer);
    for (const one of list) alive(one);
    // Some read the answer itself, and some its content.
    Object.defineProperty(answer, 'content', {value: answer});
    // Absent on the last page: that is how tiles know.
    if (isEntity(links) && typeof links['next'] === 'string') {
      const {startIndex, itemsPerPage} = answer;
      const next = {
        ...(isEntity(params) ? params : {}),
        startIndex: Number(startIndex) + Number(itemsPerPage),
        // An address says itself where it goes on.
        ...(isEntity(params) && 'href' in params ? {href: links['next']} : {}),
      };
      answer['getNextPage'] = () => call(method, next);
    }
    return answer;
  }

  function alive(entity: unknown): unknown {
    if (!isEntity(entity)) return entity;
    const {type, resources} = entity;
    const self = isEntity(resources) ? resources['self'] : undefined;
    const uri = isEntity(self) ? self['ref'] : undefined;
    const method = (name: string, of: string, fixed: Entity) => {
      Object.defineProperty(entity, name, {
        value: (options?: unknown) =>
          call(of, {...(isEntity(options) ? options : {}), ...fixed}),
        configurable: true,
      });
    };
    if (type === 'idea') {
      method('voteUp', 'ideas.vote', {uri, vote: 'up'});
      method('voteDown', 'ideas.vote', {uri, vote: 'down'});
    }
    if (places.has(String(type))) {
      method('getPlaces', 'places.get', {within: uri});
      method('getBlog', 'places.get', {blogOf: uri});
      method('getContents', 'contents.get', {place: uri});
      method('getFeaturedContent', 'contents.get', {
        place: uri,
        featured: true,
      });
    }
    return entity;
  }

  return {call, alive};
}

/** Makes calls whose answers are alive. */
export type Call = ReturnType<typeof calling>['call'];

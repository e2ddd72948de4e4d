import type {Base} from './base.js';
import type {CallOptions, LifecycleModeration} from './community.js';
import {moderationShapes} from './generated/moderation.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn, type AnswerName} from './shape.js';

learn(moderationShapes);

/** What staff does with the life of ideas, over HTTP. */
export function createLifecycleModeration({signed}: Base): LifecycleModeration {
  const send =
    <Name extends AnswerName>(method: 'POST' | 'PUT', name: Name) =>
    (path: string, json: unknown, options?: CallOptions) =>
      signed(path, {...options, method, json, check: checkOf(name)});
  const change = send('POST', 'idea');
  return {
    ideas: (ids, options) =>
      readerOf(signed, 'moderatedIdea').these(
        'moderation/ideas',
        'ideas',
        ids,
        options,
      ),
    people: (query, options) =>
      readerOf(signed, 'person').page('moderation/people', query, options),
    undo: (id, options) => change(at('ideas', id, 'undo'), undefined, options),
    transition: (id, draft, options) =>
      change(at('ideas', id, 'transition'), draft, options),
    assign: (id, person, options) =>
      change(at('ideas', id, 'assign'), {person}, options),
    move: (id, draft, options) =>
      change(at('ideas', id, 'move'), draft, options),
    reviews: (query, options) =>
      readerOf(signed, 'idea').page('moderation/reviews', query, options),
    previewPolicy: (place, draft, options) =>
      send('POST', 'policyPreview')(
        at('places', place, 'policy', 'preview'),
        draft,
        options,
      ),
    changePolicy: (place, draft, options) =>
      send('PUT', 'policyChange')(
        at('places', place, 'policy'),
        draft,
        options,
      ),
  };
}

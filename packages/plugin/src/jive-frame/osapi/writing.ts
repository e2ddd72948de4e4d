import {isRecord} from '../../host/line/message-shapes.js';
import {PluginError} from '../../plugin-error.js';
import {needs} from '../grants.js';
import type {Desk} from './desk.js';
import type {Drawn} from './pen.js';
import {lastPart, placeIn} from './query.js';

/** Votes as the viewer; the community says whether they may. */
export async function vote(desk: Desk, params: unknown): Promise<Drawn> {
  needs(desk.grants, 'vote');
  const {uri, vote: wanted} = isRecord(params) ? params : {};
  if (typeof uri !== 'string' || (wanted !== 'up' && wanted !== 'down')) {
    throw new PluginError('invalid-argument', 'That is no vote on an idea.');
  }
  pressed();
  const {idea} = await desk.community.ideas.vote(lastPart(uri), wanted);
  const [drawn] = await desk.draw([{kind: 'idea', it: idea}]);
  // One came in, so one comes out.
  return drawn as Drawn;
}

/** Asks a question or suggests an idea as the viewer. */
export async function create(
  desk: Desk,
  params: unknown,
  within?: string,
): Promise<Drawn> {
  const draft = isRecord(params) ? params : {};
  const {type, subject, content, parent, tags, question} = draft;
  const title = typeof subject === 'string' ? subject.trim() : '';
  const text =
    isRecord(content) && typeof content['text'] === 'string'
      ? content['text']
      : '';
  const place =
    within ?? (typeof parent === 'string' ? placeIn(parent) : desk.place);
  const kept = Array.isArray(tags)
    ? tags.filter((tag) => typeof tag === 'string')
    : [];
  const common = {place, title, text, tags: kept};
  if (type === 'idea') {
    needs(desk.grants, 'suggest');
    pressed();
    const it = await desk.community.ideas.suggest(common);
    return (await desk.draw([{kind: 'idea', it}]))[0] as Drawn;
  }
  if (type === 'discussion') {
    needs(desk.grants, 'ask');
    pressed();
    const it = await desk.community.questions.ask({
      ...common,
      kind: question === false ? 'discussion' : 'question',
    });
    return (await desk.draw([{kind: 'question', it}]))[0] as Drawn;
  }
  throw new PluginError(
    'unsupported',
    'A tile may write discussions and ideas here, and nothing else.',
  );
}

/** Nothing is done in somebody's name while they only look. */
function pressed() {
  if (navigator.userActivation?.isActive) return;
  throw new PluginError(
    'forbidden',
    'A tile writes only when somebody has just pressed something in it.',
  );
}

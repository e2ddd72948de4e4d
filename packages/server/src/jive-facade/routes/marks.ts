import type {MarkKind} from '@townhall/client';
import {
  type Call,
  created,
  type JiveRoute,
  noContent,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {core, resource} from '../draw/pen.js';
import {entityFrom} from '../wire/entity.js';
import {envelope, pagingOf} from '../wire/envelope.js';
import {malformed, missing, notKept} from '../wire/jive-refusal.js';
import {markCorrect} from '../write/mark-answer.js';
import {contentAt, withoutRoot} from './contents.js';
import {messageAt, questionAt} from './messages.js';

/** Correct, helpful, "I have the same question", and outcomes. */
export const markRoutes: JiveRoute[] = [
  ...(['PUT', 'DELETE'] as const).map((method): JiveRoute => ({
    method,
    path: `${v3}/messages/{id}/correctAnswer`,
    counts: 'vote',
    handle: async (call) => {
      const {message} = await messageAt(call, call.params['id']);
      await markCorrect(call, message.answer.id, method === 'PUT');
      return noContent;
    },
  })),
  helpful('POST', true),
  helpful('DELETE', false),
  {
    method: 'GET',
    path: `${v3}/messages/{id}/helpful`,
    // Who found it helpful is told to nobody; only how many.
    handle: async (call) => {
      const {message} = await messageAt(call, call.params['id']);
      return ok({
        ...emptyPage(call),
        helpfulCount: message.answer.helpfulCount,
      });
    },
  },
  ...(['GET', 'POST', 'DELETE'] as const).map((method): JiveRoute => ({
    method,
    path: `${v3}/messages/{id}/unhelpful`,
    handle: async (call) => {
      await messageAt(call, call.params['id']);
      return method === 'GET'
        ? ok(emptyPage(call))
        : notKept('Unhelpful marks');
    },
  })),
  same('POST', true),
  same('DELETE', false),
  {
    method: 'GET',
    path: `${v3}/questions/{id}/sameQuestion`,
    handle: async (call) => {
      const question = await questionAt(call, call.params['id']);
      const [standing] =
        call.viewer === null
          ? []
          : await call.community.questions.standings([question.id]);
      return ok({
        ...emptyPage(call),
        sameQuestionCount: question.sameQuestionCount,
        hasSameQuestion: standing?.sameQuestion ?? false,
      });
    },
  },
  {
    method: 'GET',
    path: `${v3}/messages/{id}/outcomes`,
    handle: async (call) => {
      const {message} = await messageAt(call, call.params['id']);
      const {helpfulCount, confirmed} = message.answer;
      const types = [
        ...(helpfulCount > 0 ? ['4'] : []),
        ...(confirmed ? ['8'] : []),
      ];
      return ok({
        ...emptyPage(call),
        list: types.map((type) => drawOutcome(call, 'messages', type)),
      });
    },
  },
  {
    method: 'POST',
    path: `${v3}/messages/{id}/outcomes`,
    counts: 'vote',
    handle: async (call) => {
      const {message} = await messageAt(call, call.params['id']);
      const type = typeIn(await call.body());
      const mark = markOf(type);
      await call.community.answers.mark(message.answer.id, mark, true);
      const drawn = drawOutcome(call, 'messages', type);
      return created(drawn, drawn.resources.self.ref);
    },
  },
  {
    method: 'GET',
    path: `${v3}/contents/{id}/outcomes`,
    handle: async (call) => {
      const content = await contentAt(call, call.params['id']);
      const isLocked = content.kind === 'question' && content.question.locked;
      const list = isLocked ? [drawOutcome(call, 'contents', '2')] : [];
      return ok({...emptyPage(call), list});
    },
  },
  {
    method: 'POST',
    path: `${v3}/contents/{id}/outcomes`,
    handle: async (call) => {
      const question = await questionAt(call, call.params['id']);
      const type = typeIn(await call.body());
      if (type === '2') {
        await call.community.moderation.lockQuestion(question.id, true);
      } else if (type === '7') {
        await call.community.questions.close(question.id, {reason: 'outdated'});
      } else {
        notKept(`Outcomes of the type ${type}`);
      }
      const drawn = drawOutcome(call, 'contents', type);
      return created(drawn, drawn.resources.self.ref);
    },
  },
  ...['messages', 'contents'].map((collection): JiveRoute => ({
    method: 'GET',
    path: `${v3}/${collection}/{id}/outcomeTypes`,
    handle: async (call) => {
      if (collection === 'messages') await messageAt(call, call.params['id']);
      else await contentAt(call, call.params['id']);
      const ids = collection === 'messages' ? ['4', '8'] : ['2', '7'];
      return ok({...emptyPage(call), list: ids.map(outcomeType)});
    },
  })),
  {
    method: 'DELETE',
    path: `${v3}/outcomes/{id}`,
    handle: async (call) => {
      await removeOutcome(call, call.params['id'] ?? '');
      return noContent;
    },
  },
];

function helpful(method: 'POST' | 'DELETE', on: boolean): JiveRoute {
  return {
    method,
    path: `${v3}/messages/{id}/helpful`,
    counts: 'vote',
    handle: async (call) => {
      const {message} = await messageAt(call, call.params['id']);
      await call.community.answers.mark(message.answer.id, 'helpful', on);
      return on ? {status: 201} : noContent;
    },
  };
}

function same(method: 'POST' | 'DELETE', says: boolean): JiveRoute {
  return {
    method,
    path: `${v3}/questions/{id}/sameQuestion`,
    counts: 'vote',
    handle: async (call) => {
      const question = await questionAt(call, call.params['id']);
      await call.community.questions.sameQuestion(question.id, says);
      return says ? {status: 201} : noContent;
    },
  };
}

/** Jive's numbers for what may come of a post, as recorded. */
const outcomeNames: Readonly<Record<string, string>> = {
  '1': 'decision',
  '2': 'finalized',
  '3': 'pending',
  '4': 'helpful',
  '6': 'success',
  '7': 'outdated',
  '8': 'official',
  '9': 'wip',
};

const outcomeType = (id: string) => ({
  id,
  name: outcomeNames[id],
  noteRequired: false,
  shareable: false,
  urlAllowed: false,
  generalNote: false,
  confirmExclusion: id === '2' || id === '8',
  confirmUnmark: id === '2',
});

/** An outcome's number is that of its post, and its type as the last digit. */
function drawOutcome(
  call: Call,
  collection: 'messages' | 'contents',
  type: string,
) {
  const parent = call.params['id'] ?? '';
  const id = `${parent}${type}`;
  return {
    id,
    type: 'outcome',
    parent: core(call, `/${collection}/${parent}`),
    outcomeType: {id: type, name: outcomeNames[type]},
    resources: {
      self: resource(core(call, `/outcomes/${id}`), 'GET', 'DELETE'),
    },
  };
}

function typeIn(body: unknown): string {
  const given = entityFrom(body).field('outcomeType');
  const {id, name}: {id?: unknown; name?: unknown} =
    typeof given === 'object' && given !== null ? given : {};
  const type =
    typeof id === 'string' || typeof id === 'number'
      ? String(id)
      : Object.keys(outcomeNames).find((one) => outcomeNames[one] === name);
  return type !== undefined && Object.hasOwn(outcomeNames, type)
    ? type
    : malformed('An outcome says its type: {"outcomeType": {"id": 4}}.');
}

const markOf = (type: string): MarkKind => {
  if (type === '4') return 'helpful';
  return type === '8' ? 'confirmed' : notKept(`Outcomes of the type ${type}`);
};

async function removeOutcome(call: Call, outcome: string) {
  const type = outcome.slice(-1);
  const thing = await thingAt(call, outcome.slice(0, -1), [
    'answer',
    'question',
  ]);
  if (thing?.kind === 'answer' && (type === '4' || type === '8')) {
    await call.community.answers.mark(thing.id, markOf(type), false);
  } else if (thing?.kind === 'question' && type === '2') {
    await call.community.moderation.lockQuestion(thing.id, false);
  } else if (thing?.kind === 'question' && type === '7') {
    await call.community.questions.reopen(thing.id);
  } else {
    missing('outcome');
  }
}

function emptyPage(call: Call) {
  const address = call.root + withoutRoot(call.url);
  return envelope([], pagingOf(call.query), {address, hasMore: false});
}

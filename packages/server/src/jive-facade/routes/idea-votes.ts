import type {Voter} from '../../catalogue.js';
import {
  type Call,
  ideaPlugin,
  type JiveRoute,
  noContent,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {drawPerson} from '../draw/draw-person.js';
import {contentRef, penFor} from '../draw/pen.js';
import {cutPage, envelope, pagingOf} from '../wire/envelope.js';
import {fieldsOf} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
import {malformed, missing} from '../wire/jive-refusal.js';
import {withoutRoot} from './contents.js';

/** Votes stand in the plugin, where older clients call them votes, and in the core. */
const roots = [
  `${ideaPlugin}/ideaVotes/{id}`,
  `${ideaPlugin}/votes/{id}`,
  `${v3}/ideaVotes/{id}`,
];

/** Votes on ideas. */
export const ideaVoteRoutes: JiveRoute[] = roots.flatMap(
  (path): JiveRoute[] => [
    {method: 'GET', path, handle: (call) => listVotes(call)},
    {
      method: 'GET',
      path: `${path}/promotes`,
      handle: (call) => listVotes(call, 'up'),
    },
    {
      method: 'GET',
      path: `${path}/demotes`,
      handle: (call) => listVotes(call, 'down'),
    },
    {
      method: 'POST',
      path,
      counts: 'vote',
      handle: async (call) => {
        const idea = await ideaAt(call);
        const vote = promotes(await call.body()) ? 'up' : 'down';
        await call.community.ideas.vote(idea, vote);
        return {status: 201};
      },
    },
    {
      method: 'DELETE',
      path,
      counts: 'vote',
      handle: async (call) => {
        await call.community.ideas.vote(await ideaAt(call), 'none');
        return noContent;
      },
    },
  ],
);

async function listVotes(call: Call, vote?: Voter['vote']) {
  const idea = await ideaAt(call);
  const paging = pagingOf(call.query);
  const voters = await call.catalogue.voters({
    idea,
    vote,
    offset: paging.startIndex,
    limit: paging.count + 1,
  });
  const {page, hasMore} = cutPage(voters, paging);
  const pen = await penFor(call, [
    {kind: 'idea', id: idea},
    ...page.map(({person}) => ({kind: 'person' as const, id: person.id})),
  ]);
  const list = page.map((voter) => ({
    id: `${pen.number('idea', idea)}-${pen.number('person', voter.person.id)}`,
    type: 'ideaVote',
    promote: voter.vote === 'up',
    voter: drawPerson(pen, voter.person),
    idea: contentRef(pen, 'idea', idea),
    published: jiveDate(voter.at),
  }));
  return ok(
    envelope(list.map(fieldsOf(call.query)), paging, {
      address: call.root + withoutRoot(call.url),
      hasMore,
    }),
  );
}

/** Jive tells apart what is no idea, and what is nothing. */
async function ideaAt(call: Call): Promise<string> {
  const thing = await thingAt(call, call.params['id'], ['idea', 'question']);
  if (!thing) return missing();
  if (thing.kind === 'idea') return thing.id;
  await call.catalogue.question(thing.id);
  return malformed('This content is not an idea.');
}

/** A vote that does not say which one is a vote for it. */
function promotes(body: unknown): boolean {
  if (body === undefined || body === null) return true;
  if (typeof body !== 'object' || Array.isArray(body)) {
    return malformed('A vote is {"promote": true} or {"promote": false}.');
  }
  const {promote = true}: {promote?: unknown} = body;
  if (promote === true || promote === 'true') return true;
  if (promote === false || promote === 'false') return false;
  return malformed('A vote is {"promote": true} or {"promote": false}.');
}

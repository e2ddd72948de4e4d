import {isObject} from '../normalise.js';
import {isVotable} from './content-views.js';
import {contentIn, touch} from './content-routes.js';
import {pageOf} from './listing.js';
import {FakeRefusal, found} from './refuse.js';
import {created, done, ok, textIn, type Ask, type Route} from './route.js';
import {personView, stageView} from './views.js';

/** Votes on ideas and their stages; `/votes/…` of an idea is an older name. */
export const ideaRoutes: readonly Route[] = [
  ['POST', '/ideaVotes/:id', vote],
  [
    'DELETE',
    '/ideaVotes/:id',
    (ask) => {
      const {id} = ask.signedIn();
      votable(ask).votes.delete(id);
      return done;
    },
  ],
  ['GET', '/ideaVotes/:id', (ask) => votes(ask, () => true)],
  ['GET', '/ideaVotes/:id/promotes', (ask) => votes(ask, (one) => one)],
  ['GET', '/ideaVotes/:id/demotes', (ask) => votes(ask, (one) => !one)],
  [
    'GET',
    '/stages',
    (ask) =>
      ok(
        pageOf(ask.url, [...ask.state.stages.values()], (one) =>
          stageView(ask.look, one),
        ),
      ),
  ],
  ['GET', '/stages/:id', (ask) => ok(stageView(ask.look, stageIn(ask)))],
  [
    'POST',
    '/stages',
    (ask) => {
      administrator(ask);
      const name = textIn(ask.json, 'name').trim();
      if (name === '') throw new FakeRefusal(400, 'A name is required');
      if ([...ask.state.stages.values()].some((one) => one.name === name)) {
        throw new FakeRefusal(409, 'There is a stage of this name');
      }
      const stage = {
        id: ask.state.next('stage'),
        name,
        votingEnabled: isObject(ask.json) && ask.json.votingEnabled === true,
        stageDefault: false,
      };
      ask.state.stages.set(stage.id, stage);
      return created(stageView(ask.look, stage));
    },
  ],
  [
    'PUT',
    '/stages/:id',
    (ask) => {
      administrator(ask);
      const stage = stageIn(ask);
      const {votingEnabled} = Object(ask.json);
      stage.name = textIn(ask.json, 'name') || stage.name;
      if (typeof votingEnabled === 'boolean')
        stage.votingEnabled = votingEnabled;
      return ok(stageView(ask.look, stage));
    },
  ],
  [
    'DELETE',
    '/stages/:id',
    (ask) => {
      administrator(ask);
      ask.state.stages.delete(stageIn(ask).id);
      return done;
    },
  ],
  [
    'GET',
    '/votes/:id',
    (ask) => {
      const poll = contentIn(ask, ask.params[0]);
      const chosen = [...poll.choices.values()].flat();
      return ok({
        list: poll.options.map((option) => ({
          option,
          count: chosen.filter((one) => one === option).length,
        })),
      });
    },
  ],
  ['POST', '/votes/:id', choose],
];

const stageIn = ({state, params}: Ask) =>
  found(state.stages.get(params[0] ?? ''), 'stage');

function administrator(ask: Ask) {
  if (!ask.signedIn().isAdmin) {
    throw new FakeRefusal(403, 'Only administrators change stages');
  }
}

function votable(ask: Ask) {
  const idea = contentIn(ask, ask.params[0]);
  if (idea.type !== 'idea') throw new FakeRefusal(400, 'It is no idea');
  if (!isVotable(ask, idea)) {
    throw new FakeRefusal(409, 'Voting is disabled for this stage');
  }
  return idea;
}

/** Answers 201 and nothing else; what is left out means "for it". */
function vote(ask: Ask) {
  const {id} = ask.signedIn();
  const idea = votable(ask);
  const promote = !(isObject(ask.json) && ask.json.promote === false);
  idea.votes.set(id, promote);
  ask.state.activities.push({
    at: ask.state.now(),
    verb: 'jive:voted',
    actor: id,
    content: idea.contentID,
  });
  return {status: 201};
}

function votes(ask: Ask, isMeant: (promote: boolean) => boolean) {
  const idea = contentIn(ask, ask.params[0]);
  return ok(
    pageOf(
      ask.url,
      [...idea.votes].filter(([, promote]) => isMeant(promote)),
      ([person, promote]) => {
        const voter = ask.state.people.get(person);
        return {
          type: 'ideaVote',
          promote,
          ...(voter && {voter: personView(ask.look, voter)}),
        };
      },
    ),
  );
}

/** The body is a list of option names, and nothing around it. */
function choose(ask: Ask) {
  const {id} = ask.signedIn();
  const poll = contentIn(ask, ask.params[0]);
  const options = Array.isArray(ask.json) ? ask.json.map(String) : [];
  if (
    options.length === 0 ||
    options.some((one) => !poll.options.includes(one))
  ) {
    throw new FakeRefusal(400, 'These are no options of this poll');
  }
  poll.choices.set(id, options);
  touch(ask, poll);
  return {status: 201};
}

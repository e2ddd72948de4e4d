import {problemSchema} from '@townhall/client/contract';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  anAnswer,
  anIdea,
  aNotice,
  aPlace,
  aPost,
  aQuestion,
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from '../testing/index.js';
import {aPng} from '../community/images/testing/make-images.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {reviewPreset} from '../policy/posting.js';
import {routes} from './index.js';
import type {Route} from './route.js';

let townhall: TestTownhall;
let home: TestCommunity;
let away: TestCommunity;
/** The ids of everything in `home`, by the noun in the path. */
let ids: Record<string, string>;

beforeAll(async () => {
  const database = await openSharedDatabase();
  townhall = await createTestTownhall({database});
  home = await townhall.community({
    records: [
      aPlace({id: 'hidden'}),
      aPlace({id: 'hidden-help', kind: 'questions'}),
      anIdea(),
      aQuestion({id: 'asked'}),
      anAnswer({question: 'asked'}),
      aPost({id: 'told'}),
      aPost({id: 'drafted', publishedAt: null}),
      aNotice(),
    ],
  });
  away = await townhall.community();
  const guest = await home.as(null);
  const question = (await guest.questions.list()).items[0]?.id ?? '';
  const idea = (await guest.ideas.list()).items[0]?.id ?? '';
  const ada = await home.as('ada');
  const comment = await ada.comments.post(idea, {text: 'A use case.'});
  await ada.ideas.report(idea, {reason: 'spam'});
  const image = await ada.images.add(new Blob([aPng()], {type: 'image/png'}));
  await ada.ideas.suggest({
    place: 'roadmap',
    title: 'An idea with a picture',
    images: [{id: image.id, alt: 'A black pixel'}],
  });
  const staff = await home.as('stan');
  const poll = await staff.polls.write({
    question: 'What would you like more of?',
    options: ['Webinars', 'Guides'],
  });
  const escalation = await staff.moderation.escalate(question, {
    system: 'zendesk',
  });
  await staff.moderation.composeNotice({
    kind: 'event',
    published: true,
    priority: 9,
    words: [{segment: 'guest', title: 'A talk', text: '', actions: []}],
    event: {
      ...{zone: 'UTC', start: '2030-01-01T09:00', end: null},
      ...{place: '', href: null},
    },
  });
  await database.query(
    `insert into installed_plugins
       (community_id, id, version, manifest, manifest_url, manifest_integrity,
        script_url, script_integrity, mode, is_on, granted, settings,
        guard_timeout, installed_at)
     values ($1, 'acme.effort', '1.0.0', $2::jsonb, 'https://acme.example/p.json',
             '', 'https://acme.example/s.js', '', 'sandboxed', true, '{}', '{}',
             'hold', $3)`,
    [home.id, '{"name": "Effort", "permissions": []}', new Date()],
  );
  ids = {
    plugins: 'acme.effort',
    'moderation/plugins': 'acme.effort',
    places: 'hidden',
    'moderation/questions': question,
    'moderation/escalations': escalation.id,
    'moderation/review-rules': 'hidden-help',
    comments: comment.id,
    'moderation/reports': (await staff.moderation.reports()).items[0]?.id ?? '',
    'moderation/voters': (await ada.viewer()).person?.id ?? '',
    polls: poll.id,
    'moderation/polls': poll.id,
    entrances: 'hidden',
    'moderation/starters': 'hidden',
    'me/places': 'hidden',
    posts: (await guest.posts.list()).items[0]?.id ?? '',
    'moderation/posts': (await staff.posts.unpublished()).items[0]?.id ?? '',
    ideas: idea,
    images: image.id,
    questions: question,
    answers: (await guest.answers.list(question)).items[0]?.id ?? '',
    notices: (await guest.notices.current()).items[0]?.id ?? '',
    'moderation/notices': (await staff.moderation.notices()).items[0]?.id ?? '',
  };
});
afterAll(() => townhall.close());

const reason = 'They are the same.';
const bodies: Record<string, unknown> = {
  clarifyIdea: {text: 'To be clear.'},
  setIdeaLinks: {links: []},
  mergeIdea: {into: '0192f000-0000-7000-8000-000000000000', reason},
  unmergeIdea: {reason},
  holdVotes: {on: true, reason},
  excludeVoter: {reason},
  readmitVoter: {reason},
  resubmitIdea: {},
  postComment: {text: 'A comment.'},
  commentOnPost: {text: 'A comment.'},
  changePost: {title: 'Another title'},
  changeComment: {text: 'Another comment.'},
  transitionIdea: {to: 'declined', response: 'No.'},
  assignIdea: {person: null},
  moveIdea: {cohort: '2030-01'},
  previewPolicy: {preset: 'simple'},
  changePolicy: {policy: {preset: 'simple'}, reason},
  reportIdea: {reason: 'spam'},
  reportComment: {reason: 'spam'},
  resolveReport: {resolution: 'kept'},
  changeIdea: {title: 'A title that is long enough'},
  voteOnIdea: {vote: 'up'},
  postAnswer: {text: 'An answer.'},
  dismissNotice: {version: 1},
  changeNotice: {priority: 1},
  deflectQuestion: {text: 'How does this work?'},
  closeQuestion: {reason: 'outdated'},
  answerFollowUp: {solved: true},
  assignQuestion: {person: '0192f000-0000-7000-8000-000000000000'},
  escalateQuestion: {system: 'github'},
  changeEscalation: {status: 'open'},
  changeQuestionPolicy: {policy: {preset: 'simple'}, reason},
  reportQuestion: {reason: 'spam'},
  changeQuestion: {title: 'A title that is long enough'},
  changeAnswer: {text: 'Another answer.'},
  reportAnswer: {reason: 'spam'},
  changeReviewRules: reviewPreset,
  changePoll: {question: 'Another question?'},
  voteInPoll: {choices: [1]},
  changeEntrance: {shape: 'group'},
  changeMembership: {joined: true},
  changePlugin: {on: false},
  tellOfPlugin: {
    version: '1.0.0',
    started: true,
    failures: 0,
    deadlines: 0,
    quarantines: 0,
    trouble: null,
  },
  changeStarters: {questions: ['How do I begin?']},
};

/** What only a place of questions has. */
const ofQuestions = /^\/places\/\{id\}\/(question-policy|leaderboard)$/;

async function ask(community: TestCommunity, route: Route, query = '') {
  const root = `https://townhall.test/communities/${community.id}/api/v1`;
  const sessions = await townhall.fetch(
    new Request(`${root}/sessions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({token: await community.hostToken('stan')}),
    }),
  );
  const {accessToken}: {accessToken: string} = await sessions.json();
  const [noun = ''] = /[a-z/-]+(?=\/\{id)/.exec(route.path.slice(1)) ?? [];
  const path = route.path
    .replace(
      '{id}',
      ofQuestions.test(route.path) ? 'hidden-help' : (ids[noun] ?? ''),
    )
    .replace('{kind}', 'helpful');
  const body = bodies[route.name];
  return townhall.fetch(
    new Request(`${root}${path}${query}`, {
      method: route.method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        'if-match': '"0"',
      },
      ...(body ? {body: JSON.stringify(body)} : {}),
    }),
  );
}

describe('what belongs to another community', () => {
  it.each(
    routes
      .filter(({path}) => path.includes('{id}'))
      .map((route) => [`${route.method} ${route.path}`, route] as const),
  )('is not there: %s', async (_name, route) => {
    const response = await ask(away, route);

    expect(response.status).toBe(404);
    const {code} = problemSchema.parse(await response.json());
    expect(code).toBe('not_found');
  });

  it.each([
    ['listBallots', () => `?ideas=${ids['ideas']}`],
    ['listStandings', () => `?questions=${ids['questions']}`],
    ['listIdeas', () => '?place=hidden'],
    ['listPosts', () => ''],
    ['listPolls', () => ''],
    ['listTracks', () => ''],
    ['listRunningPlugins', () => ''],
    ['listManagedPlugins', () => ''],
    ['listMemberships', () => ''],
    ['listManagedPolls', () => ''],
    ['listPollBallots', () => `?polls=${ids['polls']}`],
    ['listUnpublishedPosts', () => ''],
  ])('is in no list: %s', async (name, query) => {
    const route = routes.find((one) => one.name === name);
    const response = await ask(away, route ?? missing(name), query());

    const text = await response.text();
    expect(response.status === 404 || text === '{"items":[],"next":null}').toBe(
      true,
    );
  });

  it('is there for its own', async () => {
    for (const route of routes) {
      if (route.method !== 'GET' || !route.path.includes('{id}')) continue;
      expect((await ask(home, route)).status, route.path).toBe(200);
    }
  });

  it('cannot be reached with a session from there', async () => {
    const session = await townhall.fetch(
      new Request(
        `https://townhall.test/communities/${away.id}/api/v1/sessions`,
        {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify({token: await home.hostToken('stan')}),
        },
      ),
    );

    expect(session.status).toBe(401);
  });
});

function missing(name: string): never {
  throw new Error(`There is no route ${name}`);
}

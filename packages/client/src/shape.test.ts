import fc from 'fast-check';
import {beforeAll, describe, expect, test, vi} from 'vitest';
import * as contract from './contract/index.js';
import {commentsShapes} from './generated/comments.js';
import {coreShapes} from './generated/core.js';
import {discussionShapes} from './generated/discussion.js';
import {ideasShapes} from './generated/ideas.js';
import {imagesShapes} from './generated/images.js';
import {moderationShapes} from './generated/moderation.js';
import {noticeDeskShapes} from './generated/notice-desk.js';
import {noticesShapes} from './generated/notices.js';
import {notificationsShapes} from './generated/notifications.js';
import {pointsShapes} from './generated/points.js';
import {entrancesShapes} from './generated/entrances.js';
import {figuresShapes} from './generated/figures.js';
import {pluginsShapes} from './generated/plugins.js';
import {startersShapes} from './generated/starters.js';
import {tracksShapes} from './generated/tracks.js';
import {pollsShapes} from './generated/polls.js';
import {postWritingShapes} from './generated/post-writing.js';
import {postsShapes} from './generated/posts.js';
import {questionModerationShapes} from './generated/question-moderation.js';
import {questionsShapes} from './generated/questions.js';
import {timelineShapes} from './generated/timeline.js';
import {reviewShapes} from './generated/review.js';
import {statsShapes} from './generated/stats.js';
import {textsShapes} from './generated/texts.js';
import {checkOf, learn, type AnswerName, type Shapes} from './shape.js';

const shapes: Shapes = {
  ...coreShapes,
  ...ideasShapes,
  ...imagesShapes,
  ...discussionShapes,
  ...commentsShapes,
  ...statsShapes,
  ...textsShapes,
  ...pointsShapes,
  ...entrancesShapes,
  ...figuresShapes,
  ...pluginsShapes,
  ...startersShapes,
  ...tracksShapes,
  ...pollsShapes,
  ...reviewShapes,
  ...postsShapes,
  ...postWritingShapes,
  ...questionsShapes,
  ...questionModerationShapes,
  ...noticesShapes,
  ...noticeDeskShapes,
  ...moderationShapes,
  ...notificationsShapes,
  ...timelineShapes,
};

beforeAll(() => learn(shapes));

test('fits nothing as long as nobody has said what it looks like', async () => {
  // Other test files have taught the one that is there already.
  vi.resetModules();
  const anew = await import('./shape.js');
  const at = '2026-11-18T12:00:00.000Z';
  const dismissal = {notice: 'a', version: 1, at, until: null};
  const fit = () => anew.checkOf('dismissal')(dismissal);
  expect(fit).toThrow('Off contract: answer');
  anew.learn(shapes);
  expect(fit).not.toThrow();
});

const schemas = {
  about: contract.aboutSchema,
  answer: contract.answerSchema,
  ballot: contract.ballotSchema,
  clarification: contract.clarificationSchema,
  comment: contract.commentSchema,
  communityEvent: contract.communityEventSchema,
  deflection: contract.deflectionSchema,
  dismissal: contract.dismissalSchema,
  escalation: contract.escalationSchema,
  exclusion: contract.exclusionSchema,
  followResult: contract.followResultSchema,
  heldPost: contract.heldPostSchema,
  idea: contract.ideaSchema,
  ideaLink: contract.ideaLinkSchema,
  ideaSource: contract.ideaSourceSchema,
  imageAddress: contract.imageAddressSchema,
  leaderboard: contract.leaderboardSchema,
  ledgerEntry: contract.ledgerEntrySchema,
  markResult: contract.markResultSchema,
  mergeResult: contract.mergeResultSchema,
  namedPerson: contract.namedPersonSchema,
  moderatedIdea: contract.moderatedIdeaSchema,
  moderatedQuestion: contract.moderatedQuestionSchema,
  currentNotices: contract.currentNoticesSchema,
  managedNotice: contract.managedNoticeSchema,
  noticeReader: contract.noticeReaderSchema,
  stepsTold: contract.stepsToldSchema,
  noticeFigures: contract.noticeFiguresSchema,
  noticeSettings: contract.noticeSettingsSchema,
  noticeStepTaken: contract.noticeStepTakenSchema,
  notification: contract.notificationSchema,
  notificationSettings: contract.notificationSettingsSchema,
  ownPoints: contract.ownPointsSchema,
  person: contract.personSchema,
  place: contract.placeSchema,
  placeStats: contract.placeStatsSchema,
  policyChange: contract.policyChangeSchema,
  policyPreview: contract.policyPreviewSchema,
  entrance: contract.entranceSchema,
  membership: contract.membershipSchema,
  figures: contract.figuresSchema,
  figureSettings: contract.figureSettingsSchema,
  managedPlugin: contract.managedPluginSchema,
  pluginInspection: contract.pluginInspectionSchema,
  pluginStep: contract.pluginStepSchema,
  runningPlugin: contract.runningPluginSchema,
  starters: contract.startersSchema,
  track: contract.trackSchema,
  ownTrack: contract.ownTrackSchema,
  poll: contract.pollSchema,
  pollBallot: contract.pollBallotSchema,
  pollRecount: contract.pollRecountSchema,
  pollVoteResult: contract.pollVoteResultSchema,
  post: contract.postSchema,
  postArchive: contract.postArchiveSchema,
  postEdit: contract.postEditSchema,
  postRemoval: contract.postRemovalSchema,
  writtenSource: contract.writtenSourceSchema,
  postSource: contract.postSourceSchema,
  postingLimits: contract.postingLimitsSchema,
  problem: contract.problemSchema,
  question: contract.questionSchema,
  questionCount: contract.questionCountSchema,
  questionFollowing: contract.questionFollowingSchema,
  followedTags: contract.followedTagsSchema,
  questionPolicy: contract.questionPolicySchema,
  questionStanding: contract.questionStandingSchema,
  questionStats: contract.questionStatsSchema,
  recount: contract.recountSchema,
  report: contract.reportSchema,
  reviewOutcome: contract.reviewOutcomeSchema,
  reviewRules: contract.reviewRulesSchema,
  sameQuestionResult: contract.sameQuestionResultSchema,
  session: contract.sessionSchema,
  textPreview: contract.textPreviewSchema,
  transition: contract.transitionSchema,
  uploadedImage: contract.uploadedImageSchema,
  usedTag: contract.usedTagSchema,
  viewer: contract.viewerSchema,
  voteFlag: contract.voteFlagSchema,
  voteResult: contract.voteResultSchema,
  withdrawal: contract.withdrawalSchema,
} satisfies Record<AnswerName, unknown>;

describe.each(Object.keys(schemas) as AnswerName[])(
  'the shape of %s',
  (name) => {
    const check = checkOf(name);
    const fits = (value: unknown) => {
      try {
        return check(value) === value;
      } catch {
        return false;
      }
    };
    const isOnContract = (value: unknown) =>
      schemas[name].safeParse(value).success;

    test('takes what is on contract', () => {
      fc.assert(
        fc.property(valueOf(`@${name}`), (value) => {
          expect(isOnContract(value)).toBe(true);
          expect(fits(value)).toBe(true);
        }),
        {numRuns: 50},
      );
    });

    test('says of a spoilt answer what the schema says', () => {
      let refusals = 0;
      fc.assert(
        fc.property(
          valueOf(`@${name}`),
          fc.nat(),
          fc.constantFrom(...spoils),
          (value, place, spoil) => {
            const spoilt = spoilAt(value, place, spoil);
            const verdict = isOnContract(spoilt);
            refusals += verdict ? 0 : 1;
            expect({spoilt, fits: fits(spoilt)}).toEqual({
              spoilt,
              fits: verdict,
            });
          },
        ),
        {numRuns: 300},
      );
      expect(refusals).toBeGreaterThan(50);
    });
  },
);

test('says where an answer leaves the contract', () => {
  const paragraph = {
    type: 'paragraph',
    children: [{type: 'strong', children: [{type: 'text', value: 1}]}],
  };
  const answer = {
    id: '1',
    question: '2',
    body: [paragraph],
    author: null,
  };
  expect(() => checkOf('answer')(answer)).toThrow(
    'Off contract: answer.body[0].children[0].children[0].value',
  );
  const person = {id: '1', name: 'Ada', role: 'queen'};
  expect(() => checkOf('viewer')({person})).toThrow(
    'Off contract: answer.person.role',
  );
});

test.each([
  ['2026-02-28T23:59:59Z', true],
  ['2026-02-28T23:59Z', false],
  ['2026-02-28T23:59:59.123456Z', true],
  ['2024-02-29T00:00:00Z', true],
  ['2026-02-29T00:00:00Z', false],
  ['2026-02-28T24:00:00Z', false],
  ['2026-02-28T23:59:60Z', false],
  ['2026-02-28T23:59:59+01:00', false],
  ['2026-02-28', false],
  ['soon', false],
])('of the time %s it says %s, as the schema does', (joinedAt, expected) => {
  const person = {
    id: '',
    name: '',
    role: 'staff',
    title: '',
    avatar: null,
    joinedAt,
  };
  const viewer = {
    person,
    segment: 'staff',
    can: {
      suggest: {allowed: true, reason: null},
      ask: {allowed: true, reason: null},
      moderate: {allowed: true, reason: null},
    },
  };
  expect(contract.viewerSchema.safeParse(viewer).success).toBe(expected);
  const check = () => checkOf('viewer')(viewer);
  if (expected) expect(check()).toBe(viewer);
  else expect(check).toThrow('answer.person.joinedAt');
});

test('has no rule that names a missing one', () => {
  const named = [...JSON.stringify(shapes).matchAll(/@([\w.]+)/g)];
  expect(named.length).toBeGreaterThan(20);
  for (const [, name = ''] of named)
    expect(Object.keys(shapes)).toContain(name);
});

/** Values that fit a rule; deep ones end where a list may be empty. */
function valueOf(rule: string, depth = 0): fc.Arbitrary<unknown> {
  const rest = rule.slice(1);
  const [least = -1_000, most = 1_000] = rest
    .split(':')
    .map((bound) => Math.max(-1_000, Math.min(Number(bound || -1_000), 1_000)));
  switch (rule[0]) {
    case '@':
      return valueOfFields(shapes[rest] ?? '', depth + 1);
    case '*':
      return depth > 12
        ? fc.constant([])
        : fc.array(valueOf(rest, depth + 1), {maxLength: 2});
    case '?':
      return fc.option(valueOf(rest, depth));
    case 's':
      return rest
        ? fc.string({minLength: Math.max(least, 0), maxLength: most})
        : fc.string();
    case 'i':
      return rest ? fc.integer({min: least, max: most}) : fc.integer();
    case 'b':
      return fc.boolean();
    case 't':
      return fc
        .date({noInvalidDate: true, min: new Date(0), max: new Date(4e12)})
        .map((date) => date.toISOString());
    case '=':
      return fc.constantFrom(...rest.split('|'));
    default:
      return fc.stringMatching(new RegExp(rest));
  }
}

function valueOfFields(
  text: string,
  depth: number,
  more: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<unknown> {
  const fields = fieldsOf(text);
  const [choice] = fields.filter(([, rule]) => rule.startsWith('|'));
  if (!choice) {
    return fc.record(
      {
        ...more,
        ...Object.fromEntries(
          fields.map(([name, rule]) => [
            name.replace('?', ''),
            valueOf(rule, depth + 1),
          ]),
        ),
      },
      {
        requiredKeys: [
          ...Object.keys(more),
          ...fields.map(([name]) => name).filter((name) => !name.endsWith('?')),
        ],
      },
    );
  }
  const [name, rule] = choice;
  const prefix = rule.slice(1);
  return fc.oneof(
    ...Object.keys(shapes)
      .filter((key) => key.startsWith(prefix))
      .map((key) =>
        valueOfFields(shapes[key] ?? '', depth, {
          [name]: fc.constant(key.slice(prefix.length)),
        }),
      ),
  );
}

/** `a,b:s c?:i` as pairs of a name and its rule. */
const fieldsOf = (text: string): [name: string, rule: string][] =>
  text
    .split(' ')
    .filter(Boolean)
    .flatMap((part) => {
      const colon = part.indexOf(':');
      const rule = part.slice(colon + 1);
      return part
        .slice(0, colon)
        .split(',')
        .map((name): [string, string] => [name, rule]);
    });

const spoils: ((value: unknown) => unknown)[] = [
  () => undefined,
  () => null,
  () => '',
  () => 'x'.repeat(61),
  () => 'None',
  () => 0,
  () => -1,
  () => 1.5,
  () => 2 ** 53,
  () => 1_000_001,
  () => true,
  () => [],
  () => ({}),
  (value) => [value],
  (value) => `${String(value)} `,
];

/** The value with one of its parts, found by number, replaced or gone. */
function spoilAt(
  value: unknown,
  place: number,
  spoil: (value: unknown) => unknown,
) {
  const copy: Record<string, unknown> = {root: structuredClone(value)};
  const places: [Record<string, unknown>, string][] = [];
  const visit = (holder: Record<string, unknown>) => {
    for (const [key, inner] of Object.entries(holder)) {
      places.push([holder, key]);
      if (typeof inner === 'object' && inner !== null) {
        visit(inner as Record<string, unknown>);
      }
    }
  };
  visit(copy);
  const [holder, key] = places[place % places.length] ?? [copy, 'root'];
  holder[key] = spoil(holder[key]);
  if (holder[key] === undefined && !Array.isArray(holder)) delete holder[key];
  return copy.root;
}

import type {Question, QuestionState, QuestionStanding} from '@townhall/client';
import {jiveBody} from '../html/jive-body.js';
import {xmlText} from '../../syndication/xml.js';
import type {Drawn} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
import {drawLikes, type Liked} from './draw-likes.js';
import {drawParentPlace} from './draw-place.js';
import {drawPerson} from './draw-person.js';
import {core, messageRef, type Pen, resource} from './pen.js';

/** What only this viewer has with a question, and what belongs to it. */
interface Around {
  standing: QuestionStanding | undefined;
  /** The answers that somebody found helpful. */
  helpful: readonly string[];
  likings: Liked['likings'];
}

/** A question, or a discussion, as Jive tells both. */
export function drawDiscussion(
  pen: Pen,
  question: Question,
  {standing, helpful, likings}: Around,
): Drawn {
  const id = pen.number('question', question.id);
  const isQuestion = question.kind === 'question';
  const answer = answerOf(question);
  const lastActivity = new Date(question.updatedAt);
  const likes = drawLikes(pen, core(pen, `/contents/${id}`), question, {
    likings,
  });
  return {
    id,
    contentID: id,
    entityType: 'discussion',
    type: 'discussion',
    typeCode: 1,
    subject: xmlText(question.title),
    content: {
      type: 'text/html',
      text: jiveBody(question.id, question.body, pen),
      editable: isAuthor(pen, question),
    },
    author: drawPerson(pen, question.author),
    parent: core(pen, `/places/${pen.number('place', question.place)}`),
    parentPlace: drawParentPlace(pen, question.place),
    parentVisible: true,
    parentContentVisible: true,
    visibility: 'place',
    visibleToExternalContributors: false,
    question: isQuestion,
    ...(isQuestion
      ? {
          resolved: resolvedOf(question),
          ...(answer === null ? {} : {answer: messageRef(pen, answer)}),
          helpful: helpful.map((one) => messageRef(pen, one)),
          sameQuestionCount: question.sameQuestionCount,
          hasSameQuestion: standing?.sameQuestion ?? false,
        }
      : {}),
    restrictReplies: question.locked || question.closed !== null,
    archived: question.closed?.reason === 'outdated',
    replyCount: question.answerCount,
    followerCount: 0,
    followed: false,
    likeCount: likes.count,
    favoriteCount: 0,
    viewCount: 0,
    status:
      question.state === 'pending_review' ? 'awaiting_moderation' : 'published',
    published: jiveDate(question.createdAt),
    updated: jiveDate(question.updatedAt),
    lastActivity: lastActivity.getTime(),
    lastActivityDate: jiveDate(lastActivity),
    tags: question.tags,
    categories: [],
    users: [],
    attachments: [],
    contentImages: [],
    contentVideos: [],
    outcomeTypes: [],
    outcomeTypeNames: outcomesOf(question),
    outcomeCounts: Object.fromEntries(
      outcomesOf(question).map((name) => [name, 1]),
    ),
    iconCss: isQuestion
      ? `jive-icon-discussion-${answer === null ? 'question' : 'correct'}`
      : 'jive-icon-discussion',
    resources: {
      ...resourcesOf(pen, id, question, standing),
      likes: likes.resource,
    },
  };
}

/** At most one answer is right; what staff confirmed goes before the asker's. */
export const answerOf = ({
  confirmedAnswer,
  correctAnswer,
}: Question): string | null => confirmedAnswer ?? correctAnswer;

/** What is resolved because an answer was marked, and what counts as such. */
export const resolvedStates = {
  resolved: ['correct_by_author', 'confirmed_by_staff'],
  assumed_resolved: ['assumed_answered'],
  open: ['unanswered', 'answered', 'needs_confirmation', 'closed'],
} as const satisfies Record<string, readonly QuestionState[]>;

export function resolvedOf(question: Question): keyof typeof resolvedStates {
  if (answerOf(question) !== null) return 'resolved';
  return question.state === 'assumed_answered' ? 'assumed_resolved' : 'open';
}

const outcomesOf = ({locked, closed}: Question) => [
  ...(locked ? ['finalized'] : []),
  ...(closed?.reason === 'outdated' ? ['outdated'] : []),
];

const isAuthor = ({viewer}: Pen, {author}: Question) =>
  viewer !== null && viewer === author?.id;

function resourcesOf(
  pen: Pen,
  id: string,
  question: Question,
  standing: QuestionStanding | undefined,
): Drawn {
  const self = core(pen, `/contents/${id}`);
  const can = standing?.can;
  const isStaff = can?.markConfirmed.reason === null;
  const mayChange = isAuthor(pen, question) || isStaff;
  return {
    self: resource(self, 'GET', mayChange && 'PUT', mayChange && 'DELETE'),
    html: resource(`${pen.root}/thread/${id}`, 'GET'),
    messages: resource(
      core(pen, `/messages/contents/${id}`),
      'GET',
      can?.answer.allowed === true && 'POST',
    ),
    outcomes: resource(`${self}/outcomes`, 'GET', isStaff && 'POST'),
    outcomeTypes: resource(`${self}/outcomeTypes`, 'GET'),
    ...(question.kind === 'question'
      ? {
          sameQuestion: resource(
            core(pen, `/questions/${id}/sameQuestion`),
            'GET',
            can?.sameQuestion.allowed === true && 'POST',
            standing?.sameQuestion === true && 'DELETE',
          ),
        }
      : {}),
  };
}

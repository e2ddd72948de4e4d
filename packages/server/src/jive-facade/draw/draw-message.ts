import type {Question, QuestionStanding} from '@townhall/client';
import type {Reply} from '../../catalogue.js';
import {xmlText} from '../../syndication/xml.js';
import type {Call} from '../call.js';
import {jiveBody} from '../html/jive-body.js';
import type {Drawn} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
import {answerOf} from './draw-discussion.js';
import {drawLikes, type Liked} from './draw-likes.js';
import {drawPerson} from './draw-person.js';
import {
  contentRef,
  messageRef,
  namedIn,
  type Pen,
  penFor,
  resource,
} from './pen.js';

/** Answers to one question as Jive's messages, in the order they came. */
export async function drawMessages(
  call: Call,
  question: Question,
  replies: readonly Reply[],
): Promise<Drawn[]> {
  const [standing] =
    call.viewer === null
      ? []
      : await call.community.questions.standings([question.id]);
  const pen = await penFor(call, [
    {kind: 'question', id: question.id},
    ...replies.flatMap(({answer, replyTo}) => [
      ...namedIn(answer.body),
      {kind: 'answer' as const, id: answer.id},
      ...(answer.author
        ? [{kind: 'person' as const, id: answer.author.id}]
        : []),
      ...(replyTo === null ? [] : [{kind: 'answer' as const, id: replyTo}]),
    ]),
  ]);
  const likings = await call.catalogue.likings(
    replies.map(({answer}) => answer.id),
  );
  return replies.map((reply) =>
    drawMessage(pen, question, reply, {standing, likings}),
  );
}

function drawMessage(
  pen: Pen,
  question: Question,
  {answer, replyTo}: Reply,
  {
    standing,
    likings,
  }: Pick<Liked, 'likings'> & {standing: QuestionStanding | undefined},
): Drawn {
  const id = pen.number('answer', answer.id);
  const self = `${pen.root}/api/core/v3/messages/${id}`;
  const likes = drawLikes(pen, self, answer, {likings});
  const discussion = contentRef(pen, 'question', question.id);
  const isAnswer = answerOf(question) === answer.id;
  const isHelpful = standing?.helpful.includes(answer.id) ?? false;
  const isOwn = standing?.own.includes(answer.id) ?? false;
  const outcomes = [
    ...(answer.helpfulCount > 0 ? ['helpful'] : []),
    ...(answer.confirmed ? ['official'] : []),
  ];
  return {
    id,
    type: 'message',
    typeCode: 2,
    subject: xmlText(`Re: ${question.title}`),
    content: {
      type: 'text/html',
      text: jiveBody(answer.id, answer.body, pen),
      editable: isOwn,
    },
    author: drawPerson(pen, answer.author),
    parent: replyTo === null ? discussion : messageRef(pen, replyTo),
    discussion,
    parentPlace: {
      id: pen.number('place', question.place),
      placeID: pen.number('place', question.place),
      uri: `${pen.root}/api/core/v3/places/${pen.number('place', question.place)}`,
    },
    question: question.kind === 'question',
    answer: isAnswer,
    helpful: answer.helpfulCount > 0,
    helpfulCount: answer.helpfulCount,
    hasVotedHelpful: isHelpful,
    canMarkHelpful: standing?.can.markHelpful.allowed === true && !isOwn,
    unHelpfulCount: 0,
    hasVotedUnHelpful: false,
    canMarkUnHelpful: false,
    status: answer.pending ? 'awaiting_moderation' : 'published',
    published: jiveDate(answer.createdAt),
    updated: jiveDate(answer.updatedAt),
    likeCount: likes.count,
    followerCount: 0,
    viewCount: 0,
    replyCount: 0,
    visibleToExternalContributors: false,
    tags: [],
    attachments: [],
    outcomeTypes: [],
    outcomeTypeNames: outcomes,
    outcomeCounts: {
      ...(answer.helpfulCount > 0 ? {helpful: answer.helpfulCount} : {}),
      ...(answer.confirmed ? {official: 1} : {}),
    },
    iconCss: isAnswer
      ? 'jive-icon-discussion-correct'
      : 'jive-icon-discussion-question',
    resources: {
      ...resourcesOf(pen, question, {id, isAnswer, isHelpful, isOwn}, standing),
      likes: likes.resource,
    },
  };
}

interface Facts {
  id: string;
  isAnswer: boolean;
  isHelpful: boolean;
  isOwn: boolean;
}

function resourcesOf(
  pen: Pen,
  question: Question,
  {id, isAnswer, isHelpful, isOwn}: Facts,
  standing: QuestionStanding | undefined,
): Drawn {
  const self = `${pen.root}/api/core/v3/messages/${id}`;
  const can = standing?.can;
  const isStaff = can?.markConfirmed.reason === null;
  const mayMark = can?.markCorrect.allowed === true || isStaff;
  const mayHelp = can?.markHelpful.allowed === true && !isOwn;
  const mayReply = can?.answer.allowed === true;
  const mayChange = isOwn || isStaff;
  return {
    self: resource(self, 'GET', mayChange && 'PUT', mayChange && 'DELETE'),
    html: resource(`${pen.root}/message/${id}#${id}`, 'GET'),
    messages: resource(`${self}/messages`, 'GET', mayReply && 'POST'),
    outcomes: resource(`${self}/outcomes`, 'GET', mayHelp && 'POST'),
    outcomeTypes: resource(`${self}/outcomeTypes`, 'GET'),
    helpful: resource(
      `${self}/helpful`,
      'GET',
      mayHelp && !isHelpful && 'POST',
      isHelpful && 'DELETE',
    ),
    // As recorded: PUT where it can be marked, DELETE where it is.
    ...(question.kind === 'question'
      ? {
          correctAnswer: resource(
            `${self}/correctAnswer`,
            mayMark && (isAnswer ? 'DELETE' : 'PUT'),
          ),
        }
      : {}),
  };
}

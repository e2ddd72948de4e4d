import type {Answer, Question, QuestionState} from '@townhall/client';
import {
  contentIdOf,
  type JiveDiscussion,
  type JiveMessage,
} from '../entities/content.js';
import {idOfUri} from '../entities/entity.js';
import type {Jive} from '../jive.js';
import {instantOf} from '../query/date.js';
import {versionOf, type Host} from './host.js';
import {authorOf, longAgo} from './people.js';
import type {Directory} from './places.js';
import {excerptOf} from './text/excerpt.js';
import {richTextOf} from './text/rich-text.js';

/** What it takes to read questions. */
export interface QuestionReader {
  host: Host;
  jive: Jive;
  directory: Directory;
}

/** A discussion of Jive's as everybody may see it. */
export async function questionOf(
  {host, directory}: Pick<QuestionReader, 'host' | 'directory'>,
  content: JiveDiscussion,
): Promise<Question> {
  const id = contentIdOf(content);
  const body = richTextOf(content.content?.text ?? '');
  const createdAt = instantOf(content.published) ?? longAgo;
  const updatedAt = instantOf(content.updated) ?? createdAt;
  const question = {
    id,
    place: await directory.nameOf(content.parentPlace, 'questions'),
    kind:
      content.question === true
        ? ('question' as const)
        : ('discussion' as const),
    title: content.subject ?? '',
    body,
    excerpt: excerptOf(body),
    author: authorOf(host, content),
    anonymous: false,
    state: stateOf(content),
    closed: null,
    answerCount: content.replyCount ?? 0,
    sameQuestionCount: content.sameQuestionCount ?? 0,
    correctAnswer:
      content.resolved === 'resolved'
        ? (idOfUri(content.answer) ?? null)
        : null,
    confirmedAnswer: null,
    locked: content.restrictReplies === true,
    tags: [...(content.tags ?? [])],
    // Votes and marks update it as well, so Jive does not tell.
    editedAt: null,
    createdAt,
    updatedAt,
  };
  const version = versionOf(host, `question ${id}`, updatedAt, question);
  return {...question, version};
}

/** What has become of it, told from the discussion alone. */
function stateOf(content: JiveDiscussion): QuestionState {
  if (content.question !== true) return 'answered';
  if (content.resolved === 'resolved') return 'correct_by_author';
  if (content.resolved === 'assumed_resolved') return 'assumed_answered';
  if ((content.replyCount ?? 0) === 0) return 'unanswered';
  return (content.helpful?.length ?? 0) > 0 ? 'needs_confirmation' : 'answered';
}

/** A reply of Jive's as everybody may see it. */
export function answerOf(
  host: Host,
  message: JiveMessage,
  question: JiveDiscussion,
): Answer {
  const createdAt = instantOf(message.published) ?? longAgo;
  const updatedAt = instantOf(message.updated) ?? createdAt;
  const answer = {
    id: message.id,
    question: contentIdOf(question),
    body: richTextOf(message.content?.text ?? ''),
    author: authorOf(host, message),
    anonymous: false,
    // Jive does not say who marked it, nor when: the asker, when they last
    // touched the question, comes nearest.
    correct:
      message.answer === true
        ? {
            by: authorOf(host, question),
            at: instantOf(question.updated) ?? updatedAt,
          }
        : null,
    confirmed: null,
    helpfulCount: message.helpfulCount ?? (message.helpful === true ? 1 : 0),
    pending: false,
    editedAt: null,
    createdAt,
    updatedAt,
  };
  const version = versionOf(host, `answer ${message.id}`, updatedAt, answer);
  return {...answer, version};
}

import type {CommunityEvent} from '@townhall/client';
import type {StoredEvent} from '../../hosting.js';
import {readAnswers} from '../answers/read-answers.js';
import {readComments} from '../comments/read-comments.js';
import type {CommunityContext} from '../context.js';
import {readIdeas} from '../ideas/read-ideas.js';
import {readPolls} from '../polls/read-polls.js';
import {readPosts} from '../posts/read-posts.js';
import {readQuestions} from '../questions/read-questions.js';
import type {Happening} from '../write.js';

/** One row of the outbox: which things something happened to. */
export interface OutboxRow {
  id: string;
  type: Happening['type'];
  idea: string | null;
  comment: string | null;
  question: string | null;
  answer: string | null;
  post: string | null;
  notice: string | null;
  poll: string | null;
  reader: string | null;
  at: Date;
}

/** The columns of `OutboxRow`. */
export const outboxColumns =
  'id, type, idea_id as idea, comment_id as comment, question_id as question, answer_id as answer, post_id as post, notice_id as notice, poll_id as poll, reader, at';

/**
 * What happened as events: with the state that things have now, and only of
 * things that may be seen. Of several votes on one idea, or in one poll, the
 * last one speaks.
 */
export async function eventsFrom(
  context: CommunityContext,
  rows: readonly OutboxRow[],
): Promise<StoredEvent[]> {
  const kept = lastVotesOnly(rows);
  const present = <Key extends Subject>(key: Key) => [
    ...new Set(kept.flatMap((row) => row[key] ?? [])),
  ];
  const {database} = context;
  const [ideas, comments, questions, answers, posts, polls] = [
    await readUnlessEmpty(present('idea'), (ids) =>
      readIdeas(context, database, ids),
    ),
    await readUnlessEmpty(present('comment'), (ids) =>
      readComments(context, database, ids),
    ),
    await readUnlessEmpty(present('question'), (ids) =>
      readQuestions(context, database, ids),
    ),
    await readUnlessEmpty(present('answer'), (ids) =>
      readAnswers(context, database, ids),
    ),
    await readUnlessEmpty(present('post'), (ids) =>
      readPosts(context, database, ids),
    ),
    await readUnlessEmpty(present('poll'), (ids) =>
      readPolls(context, database, ids),
    ),
  ];
  return kept.flatMap((row) => {
    const event = eventFrom(row.type, {
      idea: ideas.get(row.idea ?? ''),
      comment: comments.get(row.comment ?? ''),
      question: questions.get(row.question ?? ''),
      answer: answers.get(row.answer ?? ''),
      post: posts.get(row.post ?? ''),
      notice: row.notice ?? undefined,
      poll: polls.get(row.poll ?? ''),
      reader: row.reader ?? undefined,
    });
    return event ? [{id: row.id, event}] : [];
  });
}

async function readUnlessEmpty<Thing>(
  ids: string[],
  read: (ids: string[]) => Promise<Map<string, Thing>>,
): Promise<Map<string, Thing>> {
  return ids.length > 0 ? read(ids) : new Map<string, Thing>();
}

type Subject = 'idea' | 'comment' | 'question' | 'answer' | 'post' | 'poll';
type Subjects = {
  [Key in Subject]:
    | (Extract<CommunityEvent, Record<Key, object>> extends Record<
        Key,
        infer Thing
      >
        ? Thing
        : never)
    | undefined;
} & {notice: string | undefined; reader: string | undefined};

function eventFrom(
  type: Happening['type'],
  {idea, comment, question, answer, post, notice, poll, reader}: Subjects,
): CommunityEvent | undefined {
  switch (type) {
    case 'idea.voted':
      // Where the votes are not shown there is nothing to tell.
      return idea?.votes
        ? {
            type,
            place: idea.place,
            idea: idea.id,
            votes: idea.votes,
            version: idea.version,
          }
        : undefined;
    case 'idea.created':
      return idea && {type, place: idea.place, idea};
    case 'idea.changed':
    case 'idea.threshold_reached':
    case 'idea.threshold_lost':
      return idea && {type: 'idea.changed', place: idea.place, idea};
    case 'comment.created':
    case 'comment.changed': {
      const place = (idea ?? post)?.place;
      return place === undefined
        ? undefined
        : comment && {type, place, comment};
    }
    case 'question.created':
    case 'question.changed':
      return question && {type, place: question.place, question};
    case 'answer.created':
    case 'answer.changed':
      return (
        question && answer && {type, place: question.place, question, answer}
      );
    case 'post.created':
    case 'post.changed':
      return post && {type, place: post.place, post};
    case 'notice.changed':
      return notice === undefined ? undefined : {type, notice};
    case 'poll.changed':
      return poll && {type, poll};
    case 'reader.changed':
      return reader === undefined ? undefined : {type, reader};
    case 'gap':
      return {type};
    // Nothing of these is for everybody.
    case 'question.goal_breached':
    case 'question.escalated':
    case 'touched':
      return undefined;
  }
}

function lastVotesOnly(rows: readonly OutboxRow[]) {
  const last = new Map(rows.map((row) => [votedOn(row), row.id]));
  return rows.filter((row) => {
    const subject = votedOn(row);
    return subject === null || last.get(subject) === row.id;
  });
}

/** What one can vote on, where this may be a vote. */
function votedOn({type, idea, poll}: OutboxRow): string | null {
  return type === 'idea.voted' ? idea : type === 'poll.changed' ? poll : null;
}

import type {Answer, Question} from '@townhall/client';
import {plainTextOf} from '../text/plain-text.js';
import {personOf} from './person-of.js';

interface Thread {
  question: Question;
  answers: readonly Answer[];
  /** The address of the page that shows it; `#answer-…` leads to an answer. */
  url?: string | undefined;
}

/**
 * What search engines are told of a page with one thread: a `QAPage` for a
 * question, a `DiscussionForumPosting` for everything else (schema.org). Put it
 * into a page with `structuredDataText`.
 */
export const structuredData = (thread: Thread): object => ({
  '@context': 'https://schema.org',
  ...(thread.question.kind === 'question' ? qaPage(thread) : posting(thread)),
});

/**
 * JSON that can stand inside `<script type="application/ld+json">`: nothing in
 * it ends the script, or begins a comment or another one.
 */
export const structuredDataText = (data: object): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/gu,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function qaPage({question, answers, url}: Thread) {
  const accepted = answers.filter(
    ({correct, confirmed}) => correct ?? confirmed,
  );
  const others = answers.filter((answer) => !accepted.includes(answer));
  const tell = (answer: Answer) => ({
    '@type': 'Answer',
    ...postOf(answer, url && `${url}#answer-${answer.id}`),
    upvoteCount: answer.helpfulCount,
  });
  return {
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: question.title,
      ...postOf(question, url),
      answerCount: question.answerCount,
      upvoteCount: question.sameQuestionCount,
      ...(accepted.length > 0 && {acceptedAnswer: accepted.map(tell)}),
      ...(others.length > 0 && {suggestedAnswer: others.map(tell)}),
    },
  };
}

const posting = ({question, answers, url}: Thread) => ({
  '@type': 'DiscussionForumPosting',
  headline: question.title,
  ...postOf(question, url),
  commentCount: question.answerCount,
  comment: answers.map((answer) => ({
    '@type': 'Comment',
    ...postOf(answer, url && `${url}#answer-${answer.id}`),
  })),
});

const postOf = (
  {body, author, anonymous, createdAt, updatedAt}: Question | Answer,
  url: string | undefined,
) => ({
  text: plainTextOf(body),
  author: personOf(author, anonymous),
  datePublished: createdAt,
  dateModified: updatedAt,
  ...(url && {url}),
});

import type {Catalogue} from '../../catalogue.js';
import type {ViewerContext} from '../context.js';
import {readIdeaFor} from '../ideas/read-ideas.js';
import {readPostFor} from '../posts/read-posts.js';
import {readQuestionFor} from '../questions/read-questions.js';
import {assumeAnswered} from './assume-answered.js';
import {
  changeAnswer,
  changeQuestion,
  removePost,
  replyTo,
} from './change-post.js';
import {listHappened} from './happened.js';
import {listLikers, readLikings, setLike} from './likes.js';
import {listContents} from './list-contents.js';
import {readAskedPoll} from './read-polls.js';
import {
  listHelpful,
  listPeople,
  listReplies,
  listVoters,
  readOneComment,
  readPerson,
  readReply,
} from './read-things.js';

/** The catalogue of a community over SQL, as one person sees it. */
export function sqlCatalogue(context: ViewerContext): Catalogue {
  const {database} = context;
  return {
    contents: (query) => listContents(context, query),
    idea: (id) => readIdeaFor(context, database, id),
    question: (id) => readQuestionFor(context, database, id),
    post: async (id) => (await readPostFor(context, database, id)).post,
    poll: (id) => readAskedPoll(context, id),
    answer: (id) => readReply(context, id),
    comment: (id) => readOneComment(context, id),
    answers: (query) => listReplies(context, query),
    helpful: (questions) => listHelpful(context, questions),
    replyTo: (answer, other) => replyTo(context, answer, other),
    changeQuestion: (id, change) => changeQuestion(context, id, change),
    changeAnswer: (id, text) => changeAnswer(context, id, text),
    assumeAnswered: (id) => assumeAnswered(context, id),
    removeQuestion: (id) => removePost(context, {kind: 'question', id}),
    removeAnswer: (id) => removePost(context, {kind: 'answer', id}),
    people: (query) => listPeople(context, query),
    person: (id) => readPerson(context, id),
    voters: (query) => listVoters(context, query),
    happened: (query) => listHappened(context, query),
    likings: (ids) => readLikings(context, ids),
    likers: (query) => listLikers(context, query),
    like: (kind, id, on) => setLike(context, kind, id, on),
  };
}

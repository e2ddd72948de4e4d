import {jiveDate} from '../query/date.js';
import type {FakeContent, FakeReply, FakeWriting} from './state.js';
import {body, escaped, personView, resource, uri, type Look} from './views.js';

/** Where votes on ideas are. */
export const ideaPlugin = '/api/core/ext/idea-type-plugin/v1';

/** What an idea's votes are worth; each administrator chooses. */
export interface FakePoints {
  up: number;
  down: number;
}

/** A content, as Jive shows it to this viewer. */
export function contentView(
  look: Look,
  content: FakeContent,
  points: FakePoints,
) {
  const {contentID, type} = content;
  const {viewer} = look;
  const place = look.state.places.get(content.place);
  const isOwn = viewer !== null && viewer.id === content.author;
  const mayChange = isOwn || viewer?.isAdmin === true;
  const path = `/contents/${contentID}`;
  return {
    ...writingView(look, content),
    contentID,
    type,
    tags: content.tags.map(escaped),
    categories: [],
    ...(place && {
      parent: uri(look, `/places/${content.place}`),
      parentPlace: {
        id: place.id,
        placeID: place.placeID,
        name: escaped(place.name),
        type: place.type,
        uri: uri(look, `/places/${place.placeID}`),
        html: `${look.url}/community/${place.slug}`,
      },
    }),
    visibility: place ? 'place' : 'all',
    status: 'published',
    viewCount: content.views,
    followerCount: content.followers.size,
    lastActivity: content.lastActivity,
    lastActivityDate: jiveDate(new Date(content.lastActivity)),
    replyCount: repliesTo(look, contentID).length,
    ...fieldsOf[type](look, content, points),
    resources: {
      self: resource(
        look,
        path,
        'GET',
        mayChange && 'PUT',
        mayChange && 'DELETE',
      ),
      html: {
        ref: `${look.url}/${htmlNames[type]}/${content.id}`,
        allowed: ['GET'],
      },
      followingIn: resource(look, `${path}/followingIn`, 'POST', 'GET'),
      read: resource(look, `${path}/read`, 'POST', 'DELETE'),
      extprops: resource(look, `${path}/extprops`, 'POST', 'DELETE', 'GET'),
      ...(type !== 'idea' && {
        likes: resource(
          look,
          `${path}/likes`,
          viewer !== null && !isOwn && 'POST',
          'GET',
        ),
        outcomes: resource(look, `${path}/outcomes`, 'POST', 'GET'),
      }),
      ...resourcesOf[type](look, content),
    },
  };
}

const htmlNames = {
  idea: 'ideas',
  discussion: 'thread',
  poll: 'polls',
  document: 'docs',
  post: 'blog',
} as const;

/** What is the same of everything that somebody wrote. */
export function writingView(look: Look, writing: FakeWriting) {
  const author = look.state.people.get(writing.author ?? '');
  return {
    id: writing.id,
    subject: escaped(writing.subject),
    content: body(writing.html, `text-${writing.id}`),
    ...(author && {author: personView(look, author)}),
    published: jiveDate(new Date(writing.published)),
    updated: jiveDate(new Date(writing.updated)),
    likeCount: writing.likes.size,
  };
}

/** Everything that replies to a content, oldest first. */
export const repliesTo = ({state}: Pick<Look, 'state'>, contentID: string) =>
  [...state.replies.values()]
    .filter(({content}) => content === contentID)
    .sort((a, b) => a.published - b.published || Number(a.id) - Number(b.id));

/** Whether votes on an idea are taken where it stands. */
export const isVotable = ({state}: Pick<Look, 'state'>, idea: FakeContent) =>
  [...state.stages.values()].some(
    ({name, votingEnabled}) => name === idea.stage && votingEnabled,
  );

type OfType<Arguments extends readonly unknown[]> = Record<
  FakeContent['type'],
  (...given: Arguments) => Record<string, unknown>
>;

const fieldsOf: OfType<[Look, FakeContent, FakePoints]> = {
  idea: (look, idea, points) => ({
    stage: idea.stage,
    score: [...idea.votes.values()].reduce(
      (sum, promote) => sum + (promote ? points.up : points.down),
      0,
    ),
    voteCount: idea.votes.size,
    voted: look.viewer !== null && idea.votes.has(look.viewer.id),
    commentCount: repliesTo(look, idea.contentID).length,
    authorshipPolicy: 'open',
    typeCode: 3_227_383,
  }),
  discussion: (look, one) => ({
    question: one.question,
    ...(one.question && {
      resolved: one.resolved,
      helpful: repliesTo(look, one.contentID)
        .filter(({helpful}) => helpful.size > 0)
        .map(({id}) => uri(look, `/messages/${id}`)),
      sameQuestionCount: one.same.size,
    }),
    ...(one.answer && {answer: uri(look, `/messages/${one.answer}`)}),
    restrictReplies: one.restrictReplies,
    typeCode: 1,
  }),
  poll: (look, poll) => ({
    options: poll.options,
    votes: (look.viewer && poll.choices.get(look.viewer.id)) ?? [],
    voteCount: poll.choices.size,
    typeCode: 18,
  }),
  document: () => ({typeCode: 102}),
  post: (_, post) => ({
    typeCode: 38,
    restrictComments: post.restrictComments,
    publishDate: jiveDate(new Date(post.published)),
  }),
};

const resourcesOf: OfType<[Look, FakeContent]> = {
  idea: (look, idea) => {
    const votes = `${ideaPlugin}/ideaVotes/${idea.contentID}`;
    const mayVote = look.viewer !== null && isVotable(look, idea);
    return {
      votes: resource(
        look,
        votes,
        mayVote && 'POST',
        'GET',
        mayVote && 'DELETE',
      ),
      promotes: resource(look, `${votes}/promotes`, 'GET'),
      demotes: resource(look, `${votes}/demotes`, 'GET'),
      comments: comments(look, idea),
    };
  },
  discussion: (look, {contentID, author, question, restrictReplies, same}) => ({
    messages: resource(
      look,
      `/messages/contents/${contentID}`,
      look.viewer !== null && !restrictReplies && 'POST',
      'GET',
    ),
    ...(question && {
      sameQuestion: resource(
        look,
        `/questions/${contentID}/sameQuestion`,
        look.viewer !== null &&
          look.viewer.id !== author &&
          !same.has(look.viewer.id) &&
          'POST',
        'GET',
      ),
    }),
  }),
  poll: (look, poll) => ({
    votes: resource(
      look,
      `/votes/${poll.contentID}`,
      look.viewer !== null && 'POST',
      'GET',
    ),
    comments: comments(look, poll),
  }),
  document: (look, one) => ({comments: comments(look, one)}),
  post: (look, one) => ({comments: comments(look, one)}),
};

const comments = (look: Look, {contentID}: FakeContent) =>
  resource(
    look,
    `/contents/${contentID}/comments`,
    look.viewer !== null && 'POST',
    'GET',
  );

/** A message or a comment, as Jive shows it to this viewer. */
export function replyView(look: Look, reply: FakeReply) {
  const {viewer, state} = look;
  const on = state.contents.get(reply.content);
  const isOwn = viewer !== null && viewer.id === reply.author;
  const mayChange = isOwn || viewer?.isAdmin === true;
  const kind = `${reply.type}s` as const;
  const path = `/${kind}/${reply.id}`;
  const root = uri(look, `/contents/${reply.content}`);
  return {
    ...writingView(look, reply),
    type: reply.type,
    status: 'published',
    parent: reply.parent ? uri(look, `/${kind}/${reply.parent}`) : root,
    tags: [],
    replyCount: [...state.replies.values()].filter(
      ({parent}) => parent === reply.id,
    ).length,
    ...(reply.type === 'message'
      ? {
          discussion: root,
          answer: on?.answer === reply.id,
          helpful: reply.helpful.size > 0,
          helpfulCount: reply.helpful.size,
          canMarkHelpful:
            viewer !== null && !isOwn && !reply.helpful.has(viewer.id),
          hasVotedHelpful: viewer !== null && reply.helpful.has(viewer.id),
        }
      : {rootType: on?.type, rootURI: root}),
    resources: {
      self: resource(
        look,
        path,
        'GET',
        mayChange && 'PUT',
        mayChange && 'DELETE',
      ),
      likes: resource(
        look,
        `${path}/likes`,
        viewer !== null && !isOwn && 'POST',
        'GET',
      ),
      [kind]: resource(
        look,
        `${path}/${kind}`,
        viewer !== null && 'POST',
        'GET',
      ),
      outcomes: resource(look, `${path}/outcomes`, 'POST', 'GET'),
      ...(reply.type === 'message' &&
        on?.question === true && {
          correctAnswer: resource(
            look,
            `${path}/correctAnswer`,
            viewer !== null &&
              viewer.id === on.author &&
              (on.answer === reply.id ? 'DELETE' : 'PUT'),
          ),
          helpful: resource(
            look,
            `${path}/helpful`,
            viewer !== null && !isOwn && 'POST',
            'GET',
            viewer !== null && reply.helpful.has(viewer.id) && 'DELETE',
          ),
        }),
    },
  };
}

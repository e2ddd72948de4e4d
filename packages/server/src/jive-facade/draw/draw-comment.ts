import type {Comment} from '@townhall/client';
import type {Content} from '../../catalogue.js';
import type {Call} from '../call.js';
import {jiveBody} from '../html/jive-body.js';
import type {Drawn} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
import {thingOf} from './draw-content.js';
import {drawLikes} from './draw-likes.js';
import {drawPerson} from './draw-person.js';
import {
  commentRef,
  contentRef,
  core,
  namedIn,
  penFor,
  resource,
} from './pen.js';
import {xmlText} from '../../syndication/xml.js';

/** What comments are about. */
export type Discussed = Extract<Content, {kind: 'idea' | 'post'}>;

/** What was said of one thing as Jive's comments, in the order it came. */
export async function drawComments(
  call: Call,
  of: Discussed,
  comments: readonly Comment[],
): Promise<Drawn[]> {
  const {kind, id: subject} = thingOf(of);
  const {title} = of.kind === 'idea' ? of.idea : of.post;
  const {mayReply, isStaff} = await permissionsFor(call, of);
  const likings = await call.catalogue.likings(comments.map(({id}) => id));
  const pen = await penFor(call, [
    {kind, id: subject},
    ...comments.flatMap(({id, parent, author, body}) => [
      ...namedIn(body),
      {kind: 'comment' as const, id},
      ...(parent === null ? [] : [{kind: 'comment' as const, id: parent}]),
      ...(author ? [{kind: 'person' as const, id: author.id}] : []),
    ]),
  ]);
  const root = contentRef(pen, kind, subject);
  return comments.map((comment) => {
    const id = pen.number('comment', comment.id);
    const self = core(pen, `/comments/${id}`);
    const isOwn = call.viewer !== null && call.viewer === comment.author?.id;
    const likes = drawLikes(pen, self, comment, {likings});
    const mayChange = (isOwn || isStaff) && !comment.removed;
    return {
      id,
      type: 'comment',
      typeCode: 105,
      subject: xmlText(title),
      content: {
        type: 'text/html',
        text: jiveBody(comment.id, comment.body, pen),
        editable: isOwn && !comment.removed,
      },
      author: drawPerson(pen, comment.author),
      rootType: kind,
      rootURI: root,
      parent: comment.parent === null ? root : commentRef(pen, comment.parent),
      parentContentVisible: true,
      parentVisible: true,
      status: comment.removed ? 'archived' : 'published',
      published: jiveDate(comment.createdAt),
      updated: jiveDate(comment.updatedAt),
      likeCount: likes.count,
      replyCount: 0,
      resources: {
        self: resource(
          self,
          'GET',
          isOwn && !comment.removed && 'PUT',
          mayChange && 'DELETE',
        ),
        html: resource(
          `${pen.root}/${pages[kind]}/${pen.number(kind, subject)}#comment-${id}`,
          'GET',
        ),
        likes: likes.resource,
        comments: resource(`${self}/comments`, 'GET', mayReply && 'POST'),
      },
    };
  });
}

const pages = {idea: 'ideas', post: 'blog', question: 'thread', poll: 'polls'};

/** Guests only read. */
async function permissionsFor({viewer, community}: Call, of: Discussed) {
  if (viewer === null) return {mayReply: false, isStaff: false};
  if (of.kind === 'idea') {
    const [ballot] = await community.ideas.ballots([of.idea.id]);
    return {
      mayReply: ballot?.can.comment.allowed === true,
      isStaff: ballot?.can.moderate.allowed === true,
    };
  }
  const {can} = await community.viewer();
  return {
    mayReply: !of.post.commentsLocked && of.post.state === 'published',
    isStaff: can.moderate.allowed,
  };
}

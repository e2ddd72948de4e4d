import type {Comment, Idea} from '@townhall/client';
import type {Call} from '../call.js';
import {jiveBody} from '../html/jive-body.js';
import type {Drawn} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
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

/** What was said of one idea as Jive's comments, in the order it came. */
export async function drawComments(
  call: Call,
  idea: Idea,
  comments: readonly Comment[],
): Promise<Drawn[]> {
  const [ballot] =
    call.viewer === null ? [] : await call.community.ideas.ballots([idea.id]);
  const mayReply = ballot?.can.comment.allowed === true;
  const isStaff = ballot?.can.moderate.allowed === true;
  const pen = await penFor(call, [
    {kind: 'idea', id: idea.id},
    ...comments.flatMap(({id, parent, author, body}) => [
      ...namedIn(body),
      {kind: 'comment' as const, id},
      ...(parent === null ? [] : [{kind: 'comment' as const, id: parent}]),
      ...(author ? [{kind: 'person' as const, id: author.id}] : []),
    ]),
  ]);
  const root = contentRef(pen, 'idea', idea.id);
  return comments.map((comment) => {
    const id = pen.number('comment', comment.id);
    const self = core(pen, `/comments/${id}`);
    const isOwn = call.viewer !== null && call.viewer === comment.author?.id;
    const mayChange = (isOwn || isStaff) && !comment.removed;
    return {
      id,
      type: 'comment',
      typeCode: 105,
      subject: xmlText(idea.title),
      content: {
        type: 'text/html',
        text: jiveBody(comment.id, comment.body, pen),
        editable: isOwn && !comment.removed,
      },
      author: drawPerson(pen, comment.author),
      rootType: 'idea',
      rootURI: root,
      parent: comment.parent === null ? root : commentRef(pen, comment.parent),
      parentContentVisible: true,
      parentVisible: true,
      status: comment.removed ? 'archived' : 'published',
      published: jiveDate(comment.createdAt),
      updated: jiveDate(comment.updatedAt),
      likeCount: 0,
      replyCount: 0,
      resources: {
        self: resource(
          self,
          'GET',
          isOwn && !comment.removed && 'PUT',
          mayChange && 'DELETE',
        ),
        html: resource(
          `${pen.root}/ideas/${pen.number('idea', idea.id)}#comment-${id}`,
          'GET',
        ),
        comments: resource(`${self}/comments`, 'GET', mayReply && 'POST'),
      },
    };
  });
}

import type {Post} from '@townhall/client';
import {xmlText} from '../../syndication/xml.js';
import {jiveBody} from '../html/jive-body.js';
import type {Drawn} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
import {drawLikes, type Liked} from './draw-likes.js';
import {drawPerson} from './draw-person.js';
import {drawParentBlog} from './draw-place.js';
import {core, type Pen, resource} from './pen.js';

const statuses = {
  draft: 'incomplete',
  scheduled: 'scheduled',
  published: 'published',
} as const satisfies Record<Post['state'], string>;

/** A post of a group's blog as Jive tells it; staff writes. */
export function drawPost(pen: Pen, post: Post, liked: Liked): Drawn {
  const id = pen.number('post', post.id);
  const self = core(pen, `/contents/${id}`);
  const html = `${pen.root}/blog/${id}`;
  const publishedAt = post.publishedAt ?? post.createdAt;
  const lastActivity = new Date(post.updatedAt);
  const likes = drawLikes(pen, self, post, liked);
  return {
    id,
    contentID: id,
    entityType: 'post',
    type: 'post',
    typeCode: 38,
    subject: xmlText(post.title),
    content: {
      type: 'text/html',
      text: jiveBody(post.id, post.body, pen),
      editable: liked.isStaff,
    },
    author: drawPerson(pen, post.author),
    parent: core(pen, `/places/${pen.number('blog', post.place)}`),
    parentPlace: drawParentBlog(pen, post.place),
    parentVisible: true,
    parentContentVisible: true,
    visibility: 'place',
    visibleToExternalContributors: false,
    restrictComments: post.commentsLocked,
    permalink: html,
    ...(post.publishedAt === null
      ? {}
      : {publishDate: jiveDate(post.publishedAt)}),
    replyCount: post.comments,
    likeCount: likes.count,
    followerCount: 0,
    followed: false,
    favoriteCount: 0,
    viewCount: 0,
    status: statuses[post.state],
    published: jiveDate(publishedAt),
    updated: jiveDate(post.updatedAt),
    lastActivity: lastActivity.getTime(),
    lastActivityDate: jiveDate(lastActivity),
    tags: post.tags,
    categories: [],
    users: [],
    attachments: [],
    contentImages: [],
    contentVideos: [],
    iconCss: 'jive-icon-blog',
    resources: {
      self: resource(
        self,
        'GET',
        liked.isStaff && 'PUT',
        liked.isStaff && 'DELETE',
      ),
      html: resource(html, 'GET'),
      likes: likes.resource,
      comments: resource(
        `${self}/comments`,
        'GET',
        pen.viewer !== null && !post.commentsLocked && 'POST',
      ),
      followingIn: resource(`${self}/followingIn`, 'GET'),
      extprops: resource(`${self}/extprops`, 'GET'),
    },
  };
}

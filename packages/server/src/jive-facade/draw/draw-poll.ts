import type {PollBallot} from '@townhall/client';
import type {AskedPoll} from '../../catalogue.js';
import {xmlText} from '../../syndication/xml.js';
import {jiveBody} from '../html/jive-body.js';
import type {Drawn} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
import {drawLikes, type Liked} from './draw-likes.js';
import {drawPerson} from './draw-person.js';
import {drawParentPlace, drawRootAsParent} from './draw-place.js';
import {core, type Pen, resource} from './pen.js';

/** A poll as Jive tells it: its options are their own names. */
export function drawPoll(
  pen: Pen,
  {poll, author}: AskedPoll,
  ballot: PollBallot | undefined,
  liked: Liked,
): Drawn {
  const id = pen.number('poll', poll.id);
  const self = core(pen, `/contents/${id}`);
  const {place} = poll;
  const chosen = ballot?.choices ?? [];
  const lastActivity = new Date(poll.updatedAt);
  const likes = drawLikes(pen, self, {id: poll.id, author}, liked);
  return {
    id,
    contentID: id,
    entityType: 'poll',
    type: 'poll',
    typeCode: 18,
    subject: xmlText(poll.question),
    content: {
      type: 'text/html',
      text: jiveBody(poll.id, []),
      editable: liked.isStaff,
    },
    author: drawPerson(pen, author),
    parent: core(
      pen,
      `/places/${place === null ? '1' : pen.number('place', place)}`,
    ),
    parentPlace:
      place === null ? drawRootAsParent(pen) : drawParentPlace(pen, place),
    parentVisible: true,
    parentContentVisible: true,
    visibility: place === null ? 'all' : 'place',
    visibleToExternalContributors: false,
    options: poll.options.map(({text}) => text),
    optionsImages: [],
    votes: poll.options
      .filter((option) => chosen.includes(option.id))
      .map(({text}) => text),
    voteCount: poll.voters,
    startDate: jiveDate(poll.createdAt),
    ...(poll.closesAt === null ? {} : {endDate: jiveDate(poll.closesAt)}),
    // What Jive has no words for.
    maximumChoices: poll.maximumChoices,
    resultsShown: poll.resultsShown,
    changeable: poll.changeable,
    replyCount: 0,
    likeCount: likes.count,
    followerCount: 0,
    followed: false,
    favoriteCount: 0,
    viewCount: 0,
    status: 'published',
    published: jiveDate(poll.createdAt),
    updated: jiveDate(poll.updatedAt),
    lastActivity: lastActivity.getTime(),
    lastActivityDate: jiveDate(lastActivity),
    tags: [],
    categories: [],
    users: [],
    attachments: [],
    contentImages: [],
    contentVideos: [],
    iconCss: 'jive-icon-poll',
    resources: {
      self: resource(
        self,
        'GET',
        liked.isStaff && 'PUT',
        liked.isStaff && 'DELETE',
      ),
      html: resource(`${pen.root}/polls/${id}`, 'GET'),
      votes: resource(
        core(pen, `/votes/${id}`),
        'GET',
        ballot?.can.vote.allowed === true && 'POST',
        ballot?.can.vote.allowed === true && chosen.length > 0 && 'DELETE',
      ),
      likes: likes.resource,
      comments: resource(`${self}/comments`, 'GET'),
      followingIn: resource(`${self}/followingIn`, 'GET'),
      extprops: resource(`${self}/extprops`, 'GET'),
    },
  };
}

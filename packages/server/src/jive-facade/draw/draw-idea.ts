import type {Ballot, Idea} from '@townhall/client';
import {stageNames} from '@townhall/plugin/jive-tiles';
import {jiveBody} from '../html/jive-body.js';
import {xmlText} from '../../syndication/xml.js';
import type {Drawn} from '../wire/fields.js';
import {jiveDate} from '../wire/jive-date.js';
import {drawParentPlace} from './draw-place.js';
import {drawPerson} from './draw-person.js';
import {core, type Pen, plugin, resource} from './pen.js';

/** An idea as Jive tells it; what may be done with it is the viewer's own. */
export function drawIdea(pen: Pen, idea: Idea, ballot?: Ballot): Drawn {
  const id = pen.number('idea', idea.id);
  const votes = idea.votes ?? ballot?.votes ?? {up: 0, down: 0, net: 0};
  const {points} = pen.place(idea.place)?.policy ?? {points: {up: 1, down: -1}};
  const hasVoted = ballot !== undefined && ballot.vote !== 'none';
  const lastActivity = new Date(idea.updatedAt);
  return {
    id,
    contentID: id,
    entityType: 'idea',
    type: 'idea',
    typeCode: 3_227_383,
    subject: xmlText(idea.title),
    content: {
      type: 'text/html',
      text: jiveBody(idea.id, idea.body, pen),
      editable: ballot?.can.edit.allowed ?? false,
    },
    author: drawPerson(pen, idea.author),
    authorship: 'author',
    authorshipPolicy: 'single',
    parent: core(pen, `/places/${pen.number('place', idea.place)}`),
    parentPlace: drawParentPlace(pen, idea.place),
    parentVisible: true,
    parentContentVisible: true,
    visibility: 'place',
    visibleToExternalContributors: false,
    stage: stageNames[idea.stage],
    // Points for each vote, as the board's policy counts them.
    score: votes.up * points.up + votes.down * points.down,
    voteCount: votes.up + votes.down,
    voted: hasVoted,
    ...(hasVoted ? {promote: ballot.vote === 'up'} : {}),
    commentCount: idea.comments,
    replyCount: idea.comments,
    followerCount: idea.followers,
    followed: ballot?.following ?? false,
    likeCount: 0,
    favoriteCount: 0,
    viewCount: 0,
    status:
      idea.stage === 'pending_review' || idea.stage === 'needs_clarification'
        ? 'awaiting_moderation'
        : 'published',
    published: jiveDate(idea.createdAt),
    updated: jiveDate(idea.updatedAt),
    lastActivity: lastActivity.getTime(),
    lastActivityDate: jiveDate(lastActivity),
    tags: idea.tags,
    categories: idea.area === null ? [] : [idea.area],
    users: [],
    attachments: [],
    contentImages: [],
    contentVideos: [],
    iconCss: 'jive-icon-idea',
    resources: resourcesOf(pen, id, ballot),
  };
}

function resourcesOf(pen: Pen, id: string, ballot: Ballot | undefined): Drawn {
  const self = core(pen, `/contents/${id}`);
  const votes = plugin(pen, `/ideaVotes/${id}`);
  const can = ballot?.can;
  const mayVote =
    can?.voteUp.allowed === true || can?.voteDown.allowed === true;
  return {
    self: resource(
      self,
      'GET',
      (can?.edit.allowed || can?.moderate.allowed) === true && 'PUT',
      can?.withdraw.allowed === true && 'DELETE',
    ),
    html: resource(`${pen.root}/ideas/${id}`, 'GET'),
    votes: resource(
      votes,
      'GET',
      mayVote && 'POST',
      mayVote && ballot?.vote !== 'none' && 'DELETE',
    ),
    promotes: resource(`${votes}/promotes`, 'GET'),
    demotes: resource(`${votes}/demotes`, 'GET'),
    comments: resource(
      `${self}/comments`,
      'GET',
      can?.comment.allowed === true && 'POST',
    ),
    followingIn: resource(
      `${self}/followingIn`,
      'GET',
      can?.follow.allowed === true && 'POST',
    ),
  };
}
